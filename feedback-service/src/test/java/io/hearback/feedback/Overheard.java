package io.hearback.feedback;

import io.hearback.contract.Topics;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What this service tells message-service over Kafka. */
@Singleton
public class Overheard {

    private final String servers;

    Overheard(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    /** @return all events until now that hold all of these words */
    public List<String> with(String... words) {
        return records(words).stream().map(ConsumerRecord::value).toList();
    }

    /** @return where in a trace these events were told; null for one that is a part of none */
    public List<String> places(String... words) {
        return records(words).stream()
                .map(record -> record.headers().lastHeader("ce_traceparent"))
                .map(header -> header == null ? null : new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<ConsumerRecord<String, String>> records(String... words) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.CANDIDATE_FEEDBACK).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (Stream.of(words).allMatch(record.value()::contains)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }
}
