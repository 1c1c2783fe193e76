package io.hearback.intake.api;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the fields of an outcome ask of each other, as tables. A required field that is missing by itself is the business of
 * the annotations, so everything here bears a missing one.
 */
final class OutcomeRules {

    /** A platform's clock may be ahead of ours by this much. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** A decision before this is a slip of units or of a year. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** @param message "the rule; the fix" */
    record Broken(String field, String message) {}

    private OutcomeRules() {}

    static List<Broken> check(OutcomeRequest request, Instant now) {
        var broken = new ArrayList<Broken>();
        checkTime(request.decidedAt(), now, broken);
        if (request.outcome() != null) {
            checkPresence(request, broken);
            checkReason(request.outcome(), request.reason(), broken);
        }
        if (request.reason() != null && request.reason().code() != null) {
            DetailRules.check(request.reason(), broken);
        }
        return broken;
    }

    private static void checkTime(Instant decidedAt, Instant now, List<Broken> broken) {
        if (decidedAt == null) {
            return;
        }
        if (decidedAt.isAfter(now.plus(CLOCK_SKEW))) {
            broken.add(new Broken("decidedAt", "is in the future; report an outcome once it is decided"));
        }
        if (decidedAt.isBefore(EARLIEST)) {
            broken.add(new Broken("decidedAt", "is before the year 2000; send the time of the decision"));
        }
    }

    private static void checkPresence(OutcomeRequest request, List<Broken> broken) {
        if (request.outcome() == OutcomeKind.REINSTATED) {
            return;
        }
        if (request.application() != null && request.application().stage() == null) {
            broken.add(new Broken("application.stage", "is missing; send how far the application had come"));
        }
        if (request.candidate() == null) {
            broken.add(new Broken("candidate", "is missing; send who is to hear back: reference, name and email"));
        }
        if (request.job() == null) {
            broken.add(new Broken("job", "is missing; send the job's title"));
        }
        if (request.recruiter() == null) {
            broken.add(new Broken("recruiter", "is missing; send who signs the notice: name and email"));
        }
    }

    private static void checkReason(OutcomeKind outcome, OutcomeRequest.Reason reason, List<Broken> broken) {
        var allowed = reasonsFor(outcome);
        if (allowed.isEmpty() && reason != null) {
            broken.add(new Broken("reason", outcome + " takes no reason; leave it out"));
        } else if (!allowed.isEmpty() && reason == null) {
            broken.add(new Broken("reason", outcome + " needs a reason; send its code and details"));
        } else if (reason != null && reason.code() != null && !allowed.contains(reason.code())) {
            broken.add(new Broken("reason.code", outcome + " needs another code; send one of " + allowed));
        }
    }

    private static Set<ReasonCode> reasonsFor(OutcomeKind outcome) {
        return switch (outcome) {
            case REJECTED -> EnumSet.allOf(ReasonCode.class);
            case POSITION_CLOSED ->
                EnumSet.of(ReasonCode.POSITION_FILLED, ReasonCode.POSITION_CANCELLED, ReasonCode.HIRING_FREEZE);
            case OFFER_DECLINED, WITHDRAWN, REINSTATED -> Set.of();
        };
    }
}
