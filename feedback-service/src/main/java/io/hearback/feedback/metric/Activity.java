package io.hearback.feedback.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.feedback.metric.ApplicationChanges.Key;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one event says about an application; null where it says nothing.
 *
 * @param at when it happened
 * @param stage where the application stands; null for an outcome, which says at most where it ended
 */
record Activity(
        String tenantId,
        UUID applicationId,
        UUID candidateId,
        Instant at,
        StageEventKind event,
        Stage stage,
        OutcomeKind outcome,
        Stage outcomeStage,
        Filing filing) {

    private static final Set<OutcomeKind> OWN = EnumSet.of(OutcomeKind.OFFER_DECLINED, OutcomeKind.WITHDRAWN);

    static Activity of(StageRecorded event) {
        return new Activity(
                event.tenantId(),
                event.applicationId(),
                event.candidateId(),
                Fact.micros(event.occurredAt()),
                event.kind(),
                event.stage(),
                null,
                null,
                event.filing());
    }

    static Activity of(OutcomeRecorded outcome) {
        return new Activity(
                outcome.tenantId(),
                outcome.applicationId(),
                outcome.candidateId(),
                Fact.micros(outcome.decidedAt()),
                null,
                null,
                outcome.kind(),
                outcome.stage(),
                outcome.filing());
    }

    Key key() {
        return new Key(applicationId, tenantId);
    }

    Instant stageAt() {
        return when(stage != null);
    }

    Instant receivedAt() {
        return when(event == StageEventKind.APPLICATION_RECEIVED);
    }

    Instant interviewHeldAt() {
        return when(event == StageEventKind.INTERVIEW_HELD);
    }

    Instant hiredAt() {
        return when(event == StageEventKind.HIRED);
    }

    Instant offerMadeAt() {
        return when(event == StageEventKind.OFFER_MADE);
    }

    Instant endedAt() {
        return when(isEnd());
    }

    Stage endedStage() {
        return isEnd() ? outcomeStage : null;
    }

    /** @return when the candidate ended it */
    Instant leftAt() {
        return when(OWN.contains(outcome));
    }

    Instant reinstatedAt() {
        return when(outcome == OutcomeKind.REINSTATED);
    }

    Instant filedAt() {
        return when(filing != null);
    }

    /** @return empty where none is told */
    String filed(Function<Filing, String> code) {
        return Optional.ofNullable(filing).map(code).orElse("");
    }

    private boolean isEnd() {
        return outcome != null && outcome != OutcomeKind.REINSTATED;
    }

    private Instant when(boolean so) {
        return so ? at : null;
    }
}
