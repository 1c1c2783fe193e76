package io.hearback.message.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.uuid.Generators;
import io.hearback.contract.Envelope;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.Topics;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Tells others what became of notices, in the transaction that changed them. */
@ApplicationScoped
class NoticeEvents {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** @param traceparent of what caused the change, or null */
    record Told(NoticeChanged change, String traceparent) {}

    private final Outbox outbox;

    NoticeEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(Handle handle, List<NoticeChanged> changes) {
        tellTraced(
                handle, changes.stream().map(change -> new Told(change, null)).toList());
    }

    void tellTraced(Handle handle, List<Told> changes) {
        outbox.append(handle, changes.stream().map(this::entry).toList());
    }

    private OutboxEntry entry(Told told) {
        var change = told.change();
        var key = Topics.key(change.tenantId(), change.applicationId());
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var subject = change.applicationId().toString();
        var envelope = new Envelope(id, outbox.source(), NoticeChanged.TYPE, change.at(), subject, told.traceparent());
        return new OutboxEntry(change.tenantId(), Topics.NOTICES, key, envelope, json(change));
    }

    private static String json(NoticeChanged change) {
        try {
            return JSON.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice event cannot be written", e);
        }
    }
}
