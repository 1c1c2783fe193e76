package io.hearback.feedback.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Envelope;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.inbox.Arrival.Place;
import io.hearback.feedback.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

/** Reads a record of bytes. Never fails: what cannot be read is poison, and says so in a code. */
@ApplicationScoped
class ArrivalReader {

    private final ObjectMapper json;

    ArrivalReader(ObjectMapper json) {
        this.json = json;
    }

    Arrival read(ConsumerRecord<byte[], byte[]> record) {
        var place = new Place(record.topic(), record.partition(), record.offset());
        Envelope envelope;
        try {
            envelope = envelope(record);
        } catch (RuntimeException e) {
            return new Arrival.Poison(place, null, "ENVELOPE_UNREADABLE");
        }
        try {
            return event(place, envelope, record.value());
        } catch (IOException | RuntimeException e) {
            return new Arrival.Poison(place, envelope.id(), "EVENT_UNREADABLE");
        }
    }

    private static Envelope envelope(ConsumerRecord<byte[], byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return Envelope.of(headers);
    }

    private Arrival event(Place place, Envelope envelope, byte[] value) throws IOException {
        return switch (envelope.type()) {
            case OutcomeRecorded.TYPE -> {
                var outcome = json.readValue(value, OutcomeRecorded.class);
                new TenantId(outcome.tenantId());
                yield new Arrival.Outcome(place, envelope.id(), outcome);
            }
            case StageRecorded.TYPE -> {
                var event = json.readValue(value, StageRecorded.class);
                new TenantId(event.tenantId());
                yield new Arrival.StageEvent(place, envelope.id(), event);
            }
            case ErasureOrdered.TYPE -> {
                var erasure = json.readValue(value, ErasureOrdered.class);
                new TenantId(erasure.tenantId());
                yield new Arrival.Erasure(place, envelope.id(), erasure);
            }
            case TenantChanged.TYPE -> {
                var tenant = json.readValue(value, TenantChanged.class);
                new TenantId(tenant.tenantId());
                yield new Arrival.Tenant(place, envelope.id(), tenant);
            }
            case NoticeChanged.TYPE -> {
                var notice = json.readValue(value, NoticeChanged.class);
                new TenantId(notice.tenantId());
                yield new Arrival.Notice(place, envelope.id(), notice);
            }
            default -> new Arrival.Poison(place, envelope.id(), "TYPE_UNKNOWN");
        };
    }
}
