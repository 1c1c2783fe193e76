package io.hearback.intake.outcome;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.OutcomeKind;
import io.hearback.intake.outcome.NotAcceptedException.Why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decides, one report after the other, what is a new entry of the ledger, what repeats one, and what contradicts one. Pure:
 * all it needs was read while the applications are locked, so a decision still holds when the entries are written. Reports of
 * one batch see each other, in their order.
 */
final class Posting {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** What makes a second report of the same outcome a repetition. */
    private record Identity(UUID application, OutcomeKind kind, Instant decidedAt) {

        static Identity of(Outcome outcome) {
            return new Identity(outcome.applicationId(), outcome.kind(), outcome.decidedAt());
        }
    }

    /** A new outcome, and the report that told it. */
    record Entry(Outcome outcome, Told told) {}

    private final IdempotencyKeys.Claims claims;
    private final Map<String, Application> applications;
    private final Map<UUID, Outcome> told;
    private final Instant now;
    private final Map<Identity, Known> onRecord = new HashMap<>();
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<String, UUID> newKeys = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param applications those of the reports, by reference: on record, or about to be
     * @param known the outcomes on record that the reports may repeat
     * @param told by application: what its candidate told us last, if nothing came after it
     */
    Posting(
            IdempotencyKeys.Claims claims,
            Map<String, Application> applications,
            List<Known> known,
            Map<UUID, Outcome> told,
            Instant now) {
        this.claims = claims;
        this.applications = new HashMap<>(applications);
        this.told = new HashMap<>(told);
        this.now = now;
        var byId = new HashMap<UUID, Known>();
        for (var each : known) {
            onRecord.put(Identity.of(each.outcome()), each);
            byId.put(each.outcome().id(), each);
        }
        claims.answered().forEach((key, outcome) -> byKey.put(key, byId.get(outcome)));
    }

    Answer post(Told told) {
        if (claims.isBusy(told.key())) {
            return new Answer.Refused(Why.IN_FLIGHT);
        }
        var before = byKey.get(told.key());
        if (before != null) {
            return before.repeated(told.outcome(), Why.KEY_REUSED);
        }
        var answer = enter(told);
        if (told.key() != null && answer instanceof Answer.Receipt receipt) {
            newKeys.put(told.key(), receipt.outcome().id());
            byKey.put(told.key(), new Known(receipt.outcome(), told.outcome().fingerprint()));
        }
        return answer;
    }

    /** @return what is to be written, in order */
    List<Entry> entries() {
        return entries;
    }

    /** @return those the entries are about, as the entries leave them */
    Collection<Application> applications() {
        return entries.stream()
                .map(entry -> entry.outcome().applicationReference())
                .distinct()
                .map(applications::get)
                .toList();
    }

    /** @return which outcome answers which key from now on */
    Map<String, UUID> newKeys() {
        return newKeys;
    }

    private Answer enter(Told told) {
        var reported = told.outcome();
        var application = applications.get(reported.applicationReference());
        if (application == null) {
            return new Answer.Refused(Why.UNKNOWN_APPLICATION);
        }
        if (application.isErased()) {
            return new Answer.Refused(Why.ERASED);
        }
        if (!application.isOf(reported.candidateReference())) {
            return new Answer.Refused(Why.OTHER_CANDIDATE);
        }
        // A platform that was told of a decision tells it again as its own news, at a time of its own.
        if (CandidateDecision.isCandidates(reported.kind()) && this.told.containsKey(application.id())) {
            return new Answer.Receipt(this.told.get(application.id()), true);
        }
        var before = onRecord.get(new Identity(application.id(), reported.kind(), reported.decidedAt()));
        return before == null ? record(told, application) : before.repeated(reported, Why.ALREADY_RECORDED);
    }

    private Answer record(Told told, Application application) {
        var reported = told.outcome();
        var stage = reported.stage() == null ? application.stage() : reported.stage();
        var outcome = new Outcome(
                IDS.generate(),
                application.id(),
                reported.applicationReference(),
                application.candidate().id(),
                application.lastSequence() + 1,
                reported.kind(),
                stage,
                reported.reasonCode(),
                reported.decidedAt(),
                now);
        applications.put(reported.applicationReference(), application.after(outcome));
        this.told.remove(application.id());
        onRecord.put(Identity.of(outcome), new Known(outcome, reported.fingerprint()));
        entries.add(new Entry(outcome, told));
        return new Answer.Receipt(outcome, false);
    }
}
