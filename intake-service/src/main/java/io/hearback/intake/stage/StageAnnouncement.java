package io.hearback.intake.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.Filing;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.Topics;
import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /**
     * Part of the caller's transaction, which holds the applications' rows, so order in the outbox is order of commits.
     *
     * @param filings by stage event; none for those of which nothing was told
     */
    void of(Handle handle, TenantId tenant, List<StageEvent> events, Map<UUID, Filing> filings, String traceparent) {
        outbox.append(
                handle,
                events.stream()
                        .map(event -> entry(tenant, event, filings.get(event.id()), traceparent))
                        .toList());
    }

    private OutboxEntry entry(TenantId tenant, StageEvent event, Filing filing, String traceparent) {
        var envelope = new Envelope(
                IDS.generate(),
                outbox.source(),
                StageRecorded.TYPE,
                event.recordedAt(),
                event.applicationId().toString(),
                traceparent);
        var key = Topics.key(tenant.value(), event.applicationId());
        return new OutboxEntry(
                tenant.value(), Topics.APPLICATION_OUTCOMES, key, envelope, write(tenant, event, filing));
    }

    private String write(TenantId tenant, StageEvent event, Filing filing) {
        try {
            return json.writeValueAsString(new StageRecorded(
                    event.id(),
                    tenant.value(),
                    event.applicationId(),
                    event.candidateId(),
                    event.kind(),
                    event.stage(),
                    event.occurredAt(),
                    event.recordedAt(),
                    filing));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
