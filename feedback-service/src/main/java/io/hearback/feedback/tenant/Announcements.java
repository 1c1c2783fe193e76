package io.hearback.feedback.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Envelope;
import io.hearback.contract.Topics;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the other services hear from this one: it leaves by the outbox, once the transaction that tells it is committed. */
@ApplicationScoped
public class Announcements {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final Outbox outbox;
    private final ObjectMapper json;

    public Announcements(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Part of the caller's transaction.
     *
     * @param type the event's CloudEvents type
     * @param about what it is about: events about the same keep their order
     */
    public void tell(Handle handle, TenantId tenant, String type, UUID about, Instant at, Object event) {
        var envelope = new Envelope(IDS.generate(), outbox.source(), type, at, about.toString(), null);
        var key = Topics.key(tenant.value(), about);
        outbox.append(
                handle,
                List.of(new OutboxEntry(tenant.value(), Topics.CANDIDATE_FEEDBACK, key, envelope, write(event))));
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
