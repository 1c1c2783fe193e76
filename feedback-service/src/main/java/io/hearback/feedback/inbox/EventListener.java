package io.hearback.feedback.inbox;

import io.hearback.trace.EventTraces;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import java.util.ArrayList;
import java.util.List;

/**
 * Hears all topics, a batch at a time and in order. A batch is acknowledged by returning, so only after its commit; on
 * a crash before, it comes again and the inbox knows it.
 */
@ApplicationScoped
class EventListener {

    private final ArrivalReader reader;
    private final Intake intake;
    private final EventTraces traces;
    private final MeterRegistry meters;

    EventListener(ArrivalReader reader, Intake intake, EventTraces traces, MeterRegistry meters) {
        this.reader = reader;
        this.intake = intake;
        this.traces = traces;
        this.meters = meters;
    }

    @Incoming("outcomes")
    @Blocking
    void outcomes(ConsumerRecords<byte[], byte[]> batch) {
        take(batch);
    }

    @Incoming("notices")
    @Blocking
    void notices(ConsumerRecords<byte[], byte[]> batch) {
        take(batch);
    }

    @Incoming("erasures")
    @Blocking
    void erasures(ConsumerRecords<byte[], byte[]> batch) {
        take(batch);
    }

    @Incoming("tenants")
    @Blocking
    void tenants(ConsumerRecords<byte[], byte[]> batch) {
        take(batch);
    }

    private void take(ConsumerRecords<byte[], byte[]> batch) {
        traces.step(spans -> {
            batch.forEach(spans::process);
            takeIn(batch);
        });
    }

    private void takeIn(ConsumerRecords<byte[], byte[]> batch) {
        var arrivals = new ArrayList<Arrival>(batch.count());
        batch.forEach(record -> arrivals.add(reader.read(record)));
        intake.take(arrivals);
        count(batch, arrivals);
    }

    /** What was delivered again is counted again. */
    private void count(ConsumerRecords<byte[], byte[]> batch, List<Arrival> arrivals) {
        batch.partitions()
                .forEach(partition -> meters.counter("hearback.events.handled", "topic", partition.topic())
                        .increment(batch.records(partition).size()));
        for (var arrival : arrivals) {
            if (arrival instanceof Arrival.Notice notice) {
                meters.counter(
                                "hearback.notices.heard",
                                "state",
                                notice.event().state().name())
                        .increment();
            }
        }
    }
}
