package io.hearback.feedback.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import io.hearback.contract.Envelope;
import io.hearback.contract.RequestsDue;
import io.hearback.contract.Topics;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.DatabaseOutage;
import io.hearback.outbox.Outbox;
import io.hearback.outbox.OutboxEntry;
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
import java.util.List;

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
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration pause;
    private Rounds rounds;

    RequestReminders(
            Reminders reminders,
            TenantWall wall,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "hearback.reminder.interval", defaultValue = "PT10M") Duration pause) {
        this.reminders = reminders;
        this.wall = wall;
        this.outbox = outbox;
        this.json = json;
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
        var tenant = to.tenant().value();
        outbox.append(
                worker,
                List.of(entry(new RequestsDue(
                        today.reminderOf(tenant),
                        tenant,
                        reminder.count(Step.SOON),
                        reminder.count(Step.OVERDUE),
                        reminder.firstDueAt(),
                        now))));
    }

    private OutboxEntry entry(RequestsDue due) {
        var envelope = new Envelope(
                Generators.timeBasedEpochRandomGenerator().generate(),
                outbox.source(),
                RequestsDue.TYPE,
                due.at(),
                due.reminderId().toString(),
                null);
        var key = Topics.key(due.tenantId(), due.reminderId());
        return new OutboxEntry(due.tenantId(), Topics.CANDIDATE_FEEDBACK, key, envelope, write(due));
    }

    private String write(RequestsDue due) {
        try {
            return json.writeValueAsString(due);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
