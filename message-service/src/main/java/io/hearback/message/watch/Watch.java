package io.hearback.message.watch;

import io.hearback.message.tenant.TenantWall;
import io.hearback.outbox.Gauges;
import io.hearback.outbox.Gauges.Count;
import io.hearback.outbox.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/** Counts what waits here: to be told to Kafka, to leave, to be decided by a person. */
@ApplicationScoped
class Watch {

    private static final List<Count> OWN = List.of(
            Gauges.OF_QUARANTINE,
            new Count(
                    "hearback.notices",
                    "Notices that are not at their end, by state; 100000 for more",
                    "state",
                    Stream.of("HELD", "SCHEDULED", "CLAIMED", "HANDING_OVER", "UNKNOWN")
                            .map(state ->
                                    "select '%1$s', count(*) from (select 1 from notice where state = '%1$s' limit %2$d) queue"
                                            .formatted(state, Gauges.MOST))
                            .collect(joining(" union all "))),
            new Count(
                    "hearback.notices.overdue.seconds",
                    "How long the most overdue notice has been due and still waits for its hand-over",
                    null,
                    "select coalesce(extract(epoch from max(clock_timestamp() - send_at)), 0) from notice"
                            + " where state = 'SCHEDULED' and send_at < clock_timestamp()"),
            new Count(
                    "hearback.waiting.applications",
                    "Applications past the promise (LATE), or soon (SOON), without an outcome",
                    "haste",
                    "select 'LATE', count(*) from waiting where open and due_at <= now() union all"
                            + " select 'SOON', count(*) from waiting where open and due_at > now() and warn_at <= now()"));

    private final Gauges gauges;
    private final Duration pause;
    private Rounds rounds;

    Watch(TenantWall wall, MeterRegistry registry, @ConfigProperty(name = "hearback.watch.interval") Duration pause) {
        this.gauges = new Gauges(
                wall,
                registry,
                Stream.concat(Gauges.OF_OUTBOX.stream(), OWN.stream()).toList());
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("watch", "NOT_WATCHED old numbers are told meanwhile", () -> pause, gauges::count);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }
}
