package io.hearback.message.watch;

import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.tenant.TenantWall;
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
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/** Counts what waits here: to be told to Kafka, to leave, to be decided by a person. */
@ApplicationScoped
class Watch {

    /** The first of each tenant: all that is due may be millions. */
    private static final String OVERDUE = NoticeQueue.WITH_TENANTS + """
            \s
            select greatest(0, coalesce(extract(epoch from clock_timestamp() - min(first.send_at)), 0))
            from tenant cross join lateral (
                select send_at from open_notice o where o.state = 'SCHEDULED' and o.tenant_id = tenant.id
                order by send_at limit 1) as first""";

    private static final List<Count> OWN = List.of(
            Gauges.OF_QUARANTINE,
            new Count(
                    "hearback.notices",
                    "Notices that are not at their end, by state; 100000 for more",
                    "state",
                    Stream.of(
                                    waiting("HELD"),
                                    waiting("SCHEDULED"),
                                    inHand("CLAIMED"),
                                    inHand("HANDING_OVER"),
                                    waiting("UNKNOWN"))
                            .collect(joining(" union all "))),
            new Count(
                    "hearback.notices.overdue.seconds",
                    "How long the most overdue notice has been due and still waits for its hand-over",
                    null,
                    OVERDUE),
            new Count(
                    "hearback.waiting.applications",
                    "Applications past the promise (LATE), or soon (SOON), without an outcome",
                    "haste",
                    "select 'LATE', count(*) from waiting where open and due_at <= now() union all"
                            + " select 'SOON', count(*) from waiting where open and due_at > now() and warn_at <= now()"));

    private final Gauges gauges;
    private final Duration pause;

    Watch(TenantWall wall, MeterRegistry registry, @ConfigProperty(name = "hearback.watch.interval") Duration pause) {
        this.gauges = new Gauges(wall, registry, OWN);
        this.pause = pause;
    }

    private static String waiting(String state) {
        return "select '%1$s', count(*) from (select 1 from open_notice where state = '%1$s' limit %2$d) queue"
                .formatted(state, Gauges.MOST);
    }

    /** No index names these two states; claims name the notices. */
    private static String inHand(String state) {
        return ("select '%1$s', count(*) from claim join notice n on n.id = any (claim.notices) and n.claim_token = claim.token"
                        + " where n.state = '%1$s'")
                .formatted(state);
    }

    void start(@Observes StartupEvent event) {
        gauges.start(pause);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        gauges.stop();
    }
}
