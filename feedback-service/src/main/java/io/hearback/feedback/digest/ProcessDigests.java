package io.hearback.feedback.digest;

import io.hearback.contract.ProcessReported;
import io.hearback.feedback.metric.Summaries;
import io.hearback.feedback.tenant.Announcements;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.DatabaseOutage;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Reports each period of an organisation that wants to be told, once: that it was is kept with the event, in one transaction, so
 * neither a crash nor another copy of this service tells it again. After an outage the latest period alone is told.
 */
@ApplicationScoped
class ProcessDigests {

    private static final Logger LOG = Logger.getLogger(ProcessDigests.class);

    private final Subscriptions subscriptions;
    private final Summaries summaries;
    private final TenantWall wall;
    private final Announcements announcements;
    private final Clock clock;
    private final Duration pause;
    private Rounds rounds;

    ProcessDigests(
            Subscriptions subscriptions,
            Summaries summaries,
            TenantWall wall,
            Announcements announcements,
            Clock clock,
            @ConfigProperty(name = "hearback.digest.interval", defaultValue = "PT10M") Duration pause) {
        this.subscriptions = subscriptions;
        this.summaries = summaries;
        this.wall = wall;
        this.announcements = announcements;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "process-digest",
                "DIGESTS_NOT_TOLD the next round does it",
                () -> pause,
                () -> tellAll(clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** One that fails keeps no other from being told. */
    void tellAll(Instant now) {
        for (var subscription : subscriptions.all()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                tell(subscription, now);
            } catch (RuntimeException e) {
                LOG.warnf("DIGEST_NOT_TOLD the next round does it: %s", DatabaseOutage.code(e));
            }
        }
    }

    private void tell(Subscription to, Instant now) {
        var period = DigestPeriod.before(to.rhythm(), now, to.zone());
        if (!to.isOwed(period)) {
            return;
        }
        var report = report(to, period, now);
        wall.asWorker(worker -> {
            if (subscriptions.claim(worker, to.tenant(), period, now)) {
                announcements.tell(worker, to.tenant(), ProcessReported.TYPE, report.reportId(), report.at(), report);
            }
            return null;
        });
    }

    /** Counted before the transaction that tells it, which is short. */
    private ProcessReported report(Subscription to, DigestPeriod period, Instant now) {
        var standing = summaries.standing(to.tenant(), now);
        return new ProcessReported(
                period.reportOf(to.tenant().value()),
                to.tenant().value(),
                period.rhythm(),
                period.first(),
                period.last(),
                summaries.of(to.tenant(), period.in(to.zone())),
                summaries.of(to.tenant(), period.previous().in(to.zone())),
                standing.waiting(),
                standing.waitingTooLong(),
                standing.overdue(),
                now);
    }
}
