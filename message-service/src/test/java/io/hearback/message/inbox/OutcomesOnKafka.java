package io.hearback.message.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.Envelope;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** intake-service's place at Kafka, and a look at what this service has read and told. */
@ApplicationScoped
public class OutcomesOnKafka {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** One event as it lies on notices.v1. */
    public record Told(Map<String, String> headers, String key, String value) {}

    private final String servers;
    private final KafkaProducer<byte[], byte[]> producer;

    OutcomesOnKafka(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    public RecordMetadata publish(OutcomeRecorded outcome) throws Exception {
        return publish(outcome, 0);
    }

    /** Poison lies in the same partition as the good ones if it gets the same. */
    public RecordMetadata publish(OutcomeRecorded outcome, int partition) throws Exception {
        return publish(partition, headers(outcome), JSON.writeValueAsBytes(outcome));
    }

    public static byte[] json(OutcomeRecorded outcome) throws Exception {
        return JSON.writeValueAsBytes(outcome);
    }

    public RecordMetadata publish(ErasureOrdered erasure) throws Exception {
        var key = Topics.key(erasure.tenantId(), erasure.applicationId());
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("/hearback/intake-service"),
                ErasureOrdered.TYPE,
                erasure.orderedAt(),
                erasure.applicationId().toString(),
                null);
        return publish(Topics.ERASURES, 0, key, envelope.headers(), JSON.writeValueAsBytes(erasure));
    }

    public RecordMetadata publish(TenantChanged change) throws Exception {
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("/hearback/intake-service"),
                TenantChanged.TYPE,
                change.changedAt(),
                change.tenantId(),
                null);
        return publish(Topics.TENANTS, 0, change.tenantId(), envelope.headers(), JSON.writeValueAsBytes(change));
    }

    public RecordMetadata publish(int partition, Map<String, String> headers, byte[] value) throws Exception {
        return publish(Topics.APPLICATION_OUTCOMES, partition, "any", headers, value);
    }

    public RecordMetadata publish(String topic, int partition, String key, Map<String, String> headers, byte[] value)
            throws Exception {
        var record = new ProducerRecord<>(topic, partition, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record).get();
    }

    public static Map<String, String> headers(OutcomeRecorded outcome) {
        return new Envelope(
                        UUID.randomUUID(),
                        URI.create("/hearback/intake-service"),
                        OutcomeRecorded.TYPE,
                        outcome.recordedAt(),
                        Topics.key(outcome.tenantId(), outcome.applicationId()),
                        null)
                .headers();
    }

    /** @return the offset from which this service would read on, 0 if it never committed one */
    public long committed(int partition) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var offset = admin.listConsumerGroupOffsets("message-service")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Topics.APPLICATION_OUTCOMES, partition));
            return offset == null ? 0 : offset.offset();
        }
    }

    /** @return what this service has told of an application so far */
    public List<Told> toldOf(UUID application) {
        var told = new ArrayList<Told>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.NOTICES).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var value = new String(record.value(), StandardCharsets.UTF_8);
                    if (value.contains(application.toString())) {
                        var headers = new HashMap<String, String>();
                        record.headers()
                                .forEach(header ->
                                        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                        told.add(new Told(headers, new String(record.key(), StandardCharsets.UTF_8), value));
                    }
                }
            }
        }
        return told;
    }
}
