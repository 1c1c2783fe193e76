package io.hearback.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Kafka, with the settings that make an acknowledgement mean something. Used by one thread, the relay's. */
@ApplicationScoped
@Typed(KafkaEventLog.class) // by its own name alone: others go through TracedEventLog
class KafkaEventLog implements EventLog {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final String clientId;
    private final Duration deliveryTimeout;
    private Producer<String, String> producer;

    KafkaEventLog(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            OutboxConfig config) {
        this.bootstrapServers = bootstrapServers;
        this.clientId = application + "-outbox";
        this.deliveryTimeout = config.deliveryTimeout();
    }

    @Override
    public void publish(List<OutboxEntry> entries) {
        try {
            for (var acknowledgement : sendAll(entries)) {
                acknowledgement.get();
            }
        } catch (ExecutionException | KafkaException e) {
            close(); // what this producer still holds must not arrive behind the repetition
            throw new NotPublishedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException(e);
        }
    }

    private List<Future<RecordMetadata>> sendAll(List<OutboxEntry> entries)
            throws ExecutionException, InterruptedException {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        for (var entry : entries) {
            var acknowledgement = producer().send(record(entry));
            if (acknowledgement.isDone()) {
                acknowledgement.get(); // without brokers each send waits in vain: the first failure is enough
            }
            acknowledgements.add(acknowledgement);
        }
        return acknowledgements;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }

    /** Made when first needed, as making one fails while the brokers' names cannot be resolved. */
    private Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        var millis = Math.toIntExact(deliveryTimeout.toMillis());
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis / 2,
                // Without metadata, send itself waits this long.
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis / 2,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
    }

    private static ProducerRecord<String, String> record(OutboxEntry entry) {
        var record = new ProducerRecord<>(entry.topic(), entry.key(), entry.data());
        entry.envelope()
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
