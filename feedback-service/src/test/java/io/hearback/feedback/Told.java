package io.hearback.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells events over Kafka, as intake-service and message-service do. */
@Singleton
public class Told {

    private final KafkaProducer<byte[], byte[]> producer;
    private final ObjectMapper json;
    private final TenantWall wall;

    Told(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, ObjectMapper json, TenantWall wall) {
        Map<String, Object> config = Map.of("bootstrap.servers", servers, "acks", "all");
        this.producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        this.json = json;
        this.wall = wall;
    }

    /** @return the event's id */
    public UUID of(OutcomeRecorded outcome) {
        return tell(
                Topics.APPLICATION_OUTCOMES,
                OutcomeRecorded.TYPE,
                Topics.key(outcome.tenantId(), outcome.applicationId()),
                outcome);
    }

    public UUID of(StageRecorded event) {
        return tell(
                Topics.APPLICATION_OUTCOMES,
                StageRecorded.TYPE,
                Topics.key(event.tenantId(), event.applicationId()),
                event);
    }

    public UUID of(NoticeChanged change) {
        return tell(Topics.NOTICES, NoticeChanged.TYPE, Topics.key(change.tenantId(), change.applicationId()), change);
    }

    public UUID of(TenantChanged change) {
        return tell(Topics.TENANTS, TenantChanged.TYPE, change.tenantId(), change);
    }

    public UUID of(ErasureOrdered erasure) {
        return tell(
                Topics.ERASURES, ErasureOrdered.TYPE, Topics.key(erasure.tenantId(), erasure.applicationId()), erasure);
    }

    /** As {@link #of(NoticeChanged)}, as a part of a trace. */
    public UUID of(NoticeChanged change, String traceparent) throws IOException {
        var id = UUID.randomUUID();
        var headers = headers(id, NoticeChanged.TYPE);
        headers.put("ce_traceparent", traceparent);
        raw(
                Topics.NOTICES,
                Topics.key(change.tenantId(), change.applicationId()),
                headers,
                json.writeValueAsBytes(change));
        return id;
    }

    /** Tells, and waits until the service has taken the event in. */
    public void andTaken(NoticeChanged change) {
        awaitTaken(of(change));
    }

    public void awaitTaken(UUID eventId) {
        Awaitility.await()
                .ignoreExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> wall.asWorker(
                        handle -> handle.createQuery("select exists (select from inbox where event_id = ?)")
                                .bind(0, eventId)
                                .mapTo(Boolean.class)
                                .one()));
    }

    /** @param headers null for none at all */
    public void raw(String topic, String key, Map<String, String> headers, byte[] value) {
        var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    private UUID tell(String topic, String type, String key, Object event) {
        var id = UUID.randomUUID();
        try {
            raw(topic, key, headers(id, type), json.writeValueAsBytes(event));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return id;
    }

    public static Map<String, String> headers(UUID id, String type) {
        return new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "urn:test",
                "ce_type",
                type,
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                "application"));
    }
}
