package io.hearback.message.inbox;

import io.hearback.message.tenant.Outage;
import io.hearback.trace.EventTraces;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens to outcomes and stage events, to answers, reports of periods and reminders, to what is to be erased, and to what organisations decide about themselves. A batch is taken in again until it
 * is in, for ever if need be: its offsets move only when this returns. One batch of a topic at a time, so that the events of an
 * application keep their order.
 */
@ApplicationScoped
class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);

    private final Reception reception;
    private final InboxConfig config;
    private final EventTraces traces;
    private final MeterRegistry meters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    EventListener(Reception reception, InboxConfig config, EventTraces traces, MeterRegistry meters) {
        this.reception = reception;
        this.config = config;
        this.traces = traces;
        this.meters = meters;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Incoming("application-outcomes")
    @Blocking
    void outcomes(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        hear(records);
    }

    @Incoming("erasures")
    @Blocking
    void erasures(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        hear(records);
    }

    @Incoming("tenants")
    @Blocking
    void tenants(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        hear(records);
    }

    @Incoming("candidate-feedback")
    @Blocking
    void feedback(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        hear(records);
    }

    private void hear(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        traces.step(spans -> {
            records.forEach(spans::process);
            takeIn(records);
        });
    }

    private void takeIn(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        List<Reading> batch = new ArrayList<>();
        records.forEach(record -> batch.add(EventReader.read(record)));
        var pause = config.firstPause();
        while (!takenIn(batch, pause)) {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopping; the batch will be delivered again");
            }
            pause = pause.multipliedBy(2).compareTo(config.longestPause()) < 0
                    ? pause.multipliedBy(2)
                    : config.longestPause();
        }
        // What was delivered again is counted again.
        records.partitions()
                .forEach(partition -> meters.counter("hearback.events.handled", "topic", partition.topic())
                        .increment(records.records(partition).size()));
    }

    private boolean takenIn(List<Reading> batch, Duration pause) {
        try {
            reception.takeIn(batch);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("BATCH_NOT_TAKEN_IN %s, next try in %s", Outage.code(e), pause);
            return false;
        }
    }
}
