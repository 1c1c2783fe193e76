package io.hearback.intake.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.Topics;
import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.List;

/** What the other services hear of stage events. */
@ApplicationScoped
class StageAnnouncement {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Outbox outbox;
    private final ObjectMapper json;

    StageAnnouncement(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Part of the caller's transaction, which holds the applications' rows, so order in the outbox is order of commits. */
    void of(Handle handle, TenantId tenant, List<StageEvent> events, String traceparent) {
        outbox.append(
                handle,
                events.stream().map(event -> entry(tenant, event, traceparent)).toList());
    }

    private OutboxEntry entry(TenantId tenant, StageEvent event, String traceparent) {
        var envelope = new Envelope(
                IDS.generate(),
                outbox.source(),
                StageRecorded.TYPE,
                event.recordedAt(),
                event.applicationId().toString(),
                traceparent);
        var key = Topics.key(tenant.value(), event.applicationId());
        return new OutboxEntry(tenant.value(), Topics.APPLICATION_OUTCOMES, key, envelope, write(tenant, event));
    }

    private String write(TenantId tenant, StageEvent event) {
        try {
            return json.writeValueAsString(new StageRecorded(
                    event.id(),
                    tenant.value(),
                    event.applicationId(),
                    event.candidateId(),
                    event.kind(),
                    event.stage(),
                    event.occurredAt(),
                    event.recordedAt()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
