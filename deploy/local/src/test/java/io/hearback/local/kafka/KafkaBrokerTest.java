package io.hearback.local.kafka;

import io.hearback.contract.Topics;
import io.hearback.local.machine.Waiting;
import io.hearback.local.port.Ports;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaBrokerTest {

    private KafkaBroker broker;

    @BeforeEach
    void start(@TempDir Path directory) {
        broker = new KafkaBroker(directory.resolve("kafka"), Ports.free(), Ports.free());
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void what_was_published_survives_a_restart() throws Exception {
        publish("before");
        broker.stop();
        assertThat(broker.isRunning()).isFalse();
        broker.start();
        publish("after");

        assertThat(readTwo()).containsExactly("before", "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
    void takes_batches_however_they_are_compressed(String compression) throws Exception {
        publish("one of many words, many words, many words", compression);
    }

    private void publish(String value) throws Exception {
        publish(value, "none");
    }

    private void publish(String value, String compression) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "acks",
                "all",
                "compression.type",
                compression,
                "delivery.timeout.ms",
                10_000,
                "request.timeout.ms",
                5_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.APPLICATION_OUTCOMES, "acme/1", value))
                    .get();
        }
    }

    private List<String> readTwo() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.APPLICATION_OUTCOMES));
            Waiting.until(Duration.ofSeconds(20), () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= 2;
            });
        }
        return values;
    }

    @Test
    void its_log_segments_can_be_read_raw_even_if_the_producer_compressed() throws Exception {
        publish("a-canary", "gzip");

        try (var files = java.nio.file.Files.walk(broker.logDirectory())) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")))
                    .anySatisfy(file -> assertThat(java.nio.file.Files.readAllBytes(file))
                            .asString(StandardCharsets.ISO_8859_1)
                            .contains("a-canary"));
        }
    }
}
