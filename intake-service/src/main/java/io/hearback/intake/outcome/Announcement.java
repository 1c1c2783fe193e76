package io.hearback.intake.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.Filing;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Topics;
import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the other services hear of outcomes. Made from the ledger, and from codes that {@link Filing} takes no person's words
 * for, so no personal data can slip in.
 */
@ApplicationScoped
class Announcement {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Outbox outbox;
    private final ObjectMapper json;

    Announcement(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Part of the caller's transaction, which holds the applications' rows, so order in the outbox is order of commits. */
    void of(Handle handle, TenantId tenant, List<Posting.Entry> entries) {
        outbox.append(
                handle,
                entries.stream()
                        .map(entry -> event(tenant, entry.outcome(), entry.told()))
                        .toList());
    }

    private OutboxEntry event(TenantId tenant, Outcome outcome, Told told) {
        var event = new OutcomeRecorded(
                outcome.id(),
                tenant.value(),
                outcome.applicationId(),
                outcome.candidateId(),
                outcome.sequence(),
                outcome.kind(),
                outcome.stage(),
                outcome.reason(),
                outcome.decidedAt(),
                outcome.recordedAt(),
                told.batch(),
                told.outcome().filing());
        var envelope = new Envelope(
                IDS.generate(),
                outbox.source(),
                OutcomeRecorded.TYPE,
                outcome.recordedAt(),
                outcome.applicationId().toString(),
                told.traceparent());
        var key = Topics.key(tenant.value(), outcome.applicationId());
        return new OutboxEntry(tenant.value(), Topics.APPLICATION_OUTCOMES, key, envelope, write(event));
    }

    private String write(OutcomeRecorded event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
