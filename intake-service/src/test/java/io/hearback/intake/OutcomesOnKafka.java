package io.hearback.intake;

import io.hearback.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/** Reads application-outcomes.v1 from its beginning, as any reader would. */
public final class OutcomesOnKafka implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    public OutcomesOnKafka(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(Topics.APPLICATION_OUTCOMES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until there are at least so many of the application. */
    public List<ConsumerRecord<String, String>> waitFor(int count, String applicationId) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ofApplication(applicationId).size() >= count);
        return ofApplication(applicationId);
    }

    public List<ConsumerRecord<String, String>> ofApplication(String applicationId) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        return read.stream()
                .filter(event -> event.key().endsWith("/" + applicationId))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
