package io.hearback.feedback.reminder;

import io.hearback.contract.RequestsDue;
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
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Reminds organisations that want it of requests that are nearly due, or overdue: once a working day at most, of each request once
 * at each step. What was reminded of is kept with the event, in one transaction that holds the requests' rows, so neither a crash
 * nor another copy of this service reminds again, and nobody is reminded of what is answered.
 */
@ApplicationScoped
class RequestReminders {

    private static final Logger LOG = Logger.getLogger(RequestReminders.class);

    private final Reminders reminders;
    private final TenantWall wall;
    private final Announcements announcements;
    private final Clock clock;
    private final Duration pause;
    private Rounds rounds;

    RequestReminders(
            Reminders reminders,
            TenantWall wall,
            Announcements announcements,
            Clock clock,
            @ConfigProperty(name = "hearback.reminder.interval", defaultValue = "PT10M") Duration pause) {
        this.reminders = reminders;
        this.wall = wall;
        this.announcements = announcements;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "request-reminder",
                "REMINDERS_NOT_TOLD the next round does it",
                () -> pause,
                () -> remindAll(clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** One that fails keeps no other from being reminded. */
    void remindAll(Instant now) {
        for (var subscription : reminders.subscriptions()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                WorkingDay.at(now, subscription.zone())
                        .filter(subscription::isOwed)
                        .ifPresent(today -> remind(subscription, today, now));
            } catch (RuntimeException e) {
                LOG.warnf("REMINDER_NOT_TOLD the next round does it: %s", DatabaseOutage.code(e));
            }
        }
    }

    private void remind(Subscription to, WorkingDay today, Instant now) {
        wall.asWorker(worker -> {
            var open = reminders.lock(worker, to.tenant(), now, today.endOfNext());
            Reminder.of(open, now, today.endOfNext())
                    .filter(reminder -> reminders.claim(worker, to.tenant(), today, now))
                    .ifPresent(reminder -> tell(worker, to, today, reminder, now));
            return null;
        });
    }

    private void tell(Handle worker, Subscription to, WorkingDay today, Reminder reminder, Instant now) {
        reminders.keep(worker, reminder);
        var due = new RequestsDue(
                today.reminderOf(to.tenant().value()),
                to.tenant().value(),
                reminder.count(Step.SOON),
                reminder.count(Step.OVERDUE),
                reminder.firstDueAt(),
                now);
        announcements.tell(worker, to.tenant(), RequestsDue.TYPE, due.reminderId(), now, due);
    }
}
