package io.hearback.message.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.AnswerGiven;
import io.hearback.contract.Envelope;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ProcessReported;
import io.hearback.contract.RequestsDue;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.message.tenant.TenantId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/** Reads records as events. Pure; whatever a record holds, it returns. */
final class EventReader {

    /** Our own events have less than 1 kB; more is not an event of ours. */
    private static final int LONGEST = 64 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a later version may say more
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventReader() {}

    static Reading read(ConsumerRecord<byte[], byte[]> record) {
        var position = new Position(record.topic(), record.partition(), record.offset());
        var headers = headers(record);
        var eventId = eventId(headers);
        if (record.value() == null) {
            return new Reading.Poison(position, eventId, "VALUE_MISSING");
        }
        if (record.value().length > LONGEST) {
            return new Reading.Poison(position, eventId, "VALUE_TOO_LONG");
        }
        Envelope envelope;
        try {
            envelope = Envelope.of(headers);
        } catch (RuntimeException e) {
            return new Reading.Poison(position, eventId, "ENVELOPE_UNREADABLE");
        }
        try {
            return read(position, envelope, record.value());
        } catch (IOException | RuntimeException e) {
            return new Reading.Poison(position, eventId, "EVENT_UNREADABLE");
        }
    }

    private static Reading read(Position position, Envelope envelope, byte[] value) throws IOException {
        return switch (envelope.type()) {
            case OutcomeRecorded.TYPE ->
                new Reading.Event(
                        position,
                        envelope.id(),
                        envelope.traceparent(),
                        requireNonNull(JSON.readValue(value, OutcomeRecorded.class)));
            case StageRecorded.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, StageRecorded.class));
                new TenantId(event.tenantId());
                yield new Reading.StageEvent(position, envelope.id(), event);
            }
            case ErasureOrdered.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, ErasureOrdered.class));
                new TenantId(event.tenantId());
                yield new Reading.ErasureEvent(position, envelope.id(), event);
            }
            case TenantChanged.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, TenantChanged.class));
                new TenantId(event.tenantId());
                yield new Reading.TenantEvent(position, envelope.id(), event);
            }
            case AnswerGiven.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, AnswerGiven.class));
                new TenantId(event.tenantId());
                yield new Reading.AnswerEvent(position, envelope.id(), envelope.traceparent(), event);
            }
            case ProcessReported.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, ProcessReported.class));
                new TenantId(event.tenantId());
                yield new Reading.ReportEvent(position, envelope.id(), event);
            }
            case RequestsDue.TYPE -> {
                var event = requireNonNull(JSON.readValue(value, RequestsDue.class));
                new TenantId(event.tenantId());
                yield new Reading.ReminderEvent(position, envelope.id(), event);
            }
            default -> new Reading.Poison(position, envelope.id(), "TYPE_UNKNOWN");
        };
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static UUID eventId(Map<String, String> headers) {
        try {
            return UUID.fromString(headers.getOrDefault("ce_id", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
