package io.hearback.intake.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.Topics;
import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** What the other services hear of erasures. Each telling is an event of its own, so that a repetition is heard. */
@ApplicationScoped
class ErasureAnnouncement {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Outbox outbox;
    private final ObjectMapper json;

    ErasureAnnouncement(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Part of the caller's transaction. */
    void of(Handle handle, TenantId tenant, List<Erasure> erasures, Instant now) {
        outbox.append(
                handle,
                erasures.stream().map(erasure -> entry(tenant, erasure, now)).toList());
    }

    private OutboxEntry entry(TenantId tenant, Erasure erasure, Instant now) {
        var application = erasure.applicationId();
        var envelope =
                new Envelope(IDS.generate(), outbox.source(), ErasureOrdered.TYPE, now, application.toString(), null);
        var key = Topics.key(tenant.value(), application);
        return new OutboxEntry(tenant.value(), Topics.ERASURES, key, envelope, write(tenant, erasure));
    }

    private String write(TenantId tenant, Erasure erasure) {
        try {
            return json.writeValueAsString(new ErasureOrdered(
                    erasure.id(),
                    tenant.value(),
                    erasure.applicationId(),
                    erasure.candidateId(),
                    erasure.cause(),
                    erasure.orderedAt()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
