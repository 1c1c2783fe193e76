package io.hearback.feedback.watch;

import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.Gauges;
import io.hearback.outbox.Gauges.Count;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.List;

/** Counts what waits here: to be told to Kafka, to be answered, to be looked at by a person. */
@ApplicationScoped
class Watch {

    private static final List<Count> OWN = List.of(
            Gauges.OF_QUARANTINE,
            new Count(
                    "hearback.requests.open",
                    "Requests of candidates that nobody has answered yet; 100000 for more",
                    null,
                    "select count(*) from (select 1 from feedback_request where state in ('ASKED', 'IN_WORK') limit "
                            + Gauges.MOST + ") queue"));

    private final Gauges gauges;
    private final Duration pause;

    Watch(TenantWall wall, MeterRegistry registry, @ConfigProperty(name = "hearback.watch.interval") Duration pause) {
        this.gauges = new Gauges(wall, registry, OWN);
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        gauges.start(pause);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        gauges.stop();
    }
}
