package io.hearback.local.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The topics that the contract's {@code topics.yaml} names, with its partitions and what it keeps. */
final class ContractTopics {

    private static final String CONTRACT = "/hearback/contract/topics.yaml";

    private ContractTopics() {}

    static void createMissing(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(read().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while topics were created", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused to create the contract's topics", e.getCause());
        }
    }

    static List<NewTopic> read() {
        try (InputStream yaml = ContractTopics.class.getResourceAsStream(CONTRACT)) {
            List<NewTopic> topics = new ArrayList<>();
            for (JsonNode topic :
                    new ObjectMapper(new YAMLFactory()).readTree(yaml).path("topics")) {
                topics.add(new NewTopic(
                                topic.required("name").asText(),
                                topic.required("partitions").asInt(),
                                (short) 1)
                        .configs(keeping(topic)));
            }
            return topics;
        } catch (IOException e) {
            throw new UncheckedIOException("The contract's topics cannot be read", e);
        }
    }

    /** For a time, or the last word of each key for ever. */
    private static Map<String, String> keeping(JsonNode topic) {
        if (topic.path("cleanup").asText().equals("compact")) {
            return Map.of("cleanup.policy", "compact");
        }
        Duration retention = Duration.parse(topic.required("retention").asText());
        return Map.of("retention.ms", String.valueOf(retention.toMillis()));
    }
}
