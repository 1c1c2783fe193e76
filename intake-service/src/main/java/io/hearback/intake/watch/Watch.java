package io.hearback.intake.watch;

import io.hearback.intake.tenant.TenantWall;
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

/** Counts what waits here: to be told to Kafka, to be worked off. */
@ApplicationScoped
class Watch {

    private static final List<Count> OWN = List.of(new Count(
            "hearback.deliveries.waiting",
            "Deliveries of recruiting systems that are kept and not worked off yet; 100000 for more",
            null,
            "select count(*) from (select 1 from delivery where state = 'WAITING' limit " + Gauges.MOST + ") queue"));

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
