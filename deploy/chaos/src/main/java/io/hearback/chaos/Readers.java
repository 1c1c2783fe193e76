package io.hearback.chaos;

import io.hearback.local.machine.Waiting;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The services' places in the log. */
final class Readers {

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final String bootstrapServers;

    Readers(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sets all back to the first record, as after a restored backup or a lost offset. Nobody may be reading. */
    void beginAgain() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var group : admin.listGroups().all().get()) {
                // One that was killed counts as reading until its session ends.
                if (!Waiting.until(LONGEST, Duration.ofMillis(500), () -> isSetBack(admin, group.groupId()))) {
                    throw new IllegalStateException("The offsets of " + group.groupId() + " could not be set back");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not answer", e.getCause());
        }
    }

    private static boolean isSetBack(Admin admin, String group) {
        try {
            var first = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> first.put(partition, new OffsetAndMetadata(0)));
            if (!first.isEmpty()) {
                admin.alterConsumerGroupOffsets(group, first).all().get();
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
