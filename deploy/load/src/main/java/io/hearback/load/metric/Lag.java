package io.hearback.load.metric;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;

import java.util.Map;
import java.util.concurrent.ExecutionException;

import static java.util.stream.Collectors.toMap;

/** What feedback-service has not taken in yet. Asked of Kafka, for to count it in the database would slow down what is measured. */
final class Lag implements AutoCloseable {

    private static final String[] GROUPS = {"feedback-service-outcomes", "feedback-service-notices"};

    private final Admin admin;

    Lag(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    boolean isNone() throws InterruptedException {
        try {
            for (var group : GROUPS) {
                var taken = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var told = admin.listOffsets(
                                taken.keySet().stream().collect(toMap(each -> each, each -> OffsetSpec.latest())))
                        .all()
                        .get();
                if (taken.isEmpty()
                        || taken.entrySet().stream()
                                .anyMatch(each -> each.getValue().offset()
                                        < told.get(each.getKey()).offset())) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say what was taken in", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
