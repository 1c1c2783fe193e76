package io.hearback.outbox;

import io.hearback.trace.EventTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Publishes on the log, and gives each event that is part of a recorded trace a span, which its readers go on from. */
@ApplicationScoped
class TracedEventLog implements EventLog {

    private final EventLog log;
    private final EventTraces traces;

    @Inject
    TracedEventLog(KafkaEventLog log, EventTraces traces) {
        this((EventLog) log, traces);
    }

    TracedEventLog(EventLog log, EventTraces traces) {
        this.log = log;
        this.traces = traces;
    }

    @Override
    public void publish(List<OutboxEntry> entries) {
        traces.step(spans -> log.publish(entries.stream()
                .map(entry -> entry.within(spans.publish(
                        entry.topic(), entry.envelope().id(), entry.envelope().traceparent())))
                .toList()));
    }

    @Override
    public void close() {
        log.close();
    }
}
