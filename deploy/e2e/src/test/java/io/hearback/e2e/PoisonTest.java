package io.hearback.e2e;

import io.hearback.contract.Topics;
import io.hearback.local.service.Service;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PoisonTest {

    private static final int PARTITIONS = 12;

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void a_poison_record_on_every_partition_of_both_topics_holds_nobody_up() {
        var quarantinedBefore = quarantined();
        var poison = IntStream.range(0, PARTITIONS)
                .boxed()
                .flatMap(partition -> Stream.of(Topics.APPLICATION_OUTCOMES, Topics.NOTICES)
                        .map(topic -> new ProducerRecord<>(topic, partition, "poison", bytes("{ not json"))))
                .toList();
        pipeline.put(poison);

        var receipts = pipeline.ats()
                .reportAll(Stream.generate(AnOutcome::refusal).limit(50).toList());

        pipeline.untilSent(receipts);
        // message-service reads one of the topics, feedback-service both.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(quarantined() - quarantinedBefore).isEqualTo(3 * PARTITIONS));
    }

    private long quarantined() {
        return Stream.of(Service.MESSAGE, Service.FEEDBACK)
                .mapToLong(service -> pipeline.count(service, "select count(*) from quarantine"))
                .sum();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
