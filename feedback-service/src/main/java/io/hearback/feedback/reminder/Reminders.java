package io.hearback.feedback.reminder;

import io.hearback.feedback.setting.SettingsRegister;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who wants to be reminded, as their settings say, of what, and what they were reminded of. */
@ApplicationScoped
class Reminders {

    private final TenantWall wall;
    private final Duration promise;

    Reminders(
            TenantWall wall,
            @ConfigProperty(name = "hearback.request.promise", defaultValue = "P7D") Duration promise) {
        this.wall = wall;
        this.promise = promise;
    }

    List<Subscription> subscriptions() {
        return wall.asWorker(worker ->
                worker.createQuery("""
                        select s.tenant_id, settings ->> 'timeZone' as zone, day as told
                        from tenant_settings s left join request_reminder r on r.tenant_id = s.tenant_id
                        where settings ->> 'requestReminder' = 'true' order by s.tenant_id""").map((row, context) -> subscription(row)).list());
    }

    /**
     * Within the caller's transaction, which alone may answer them, give them up or remind of them until it ends.
     *
     * @param soon what is due later is left out; so is what was reminded of at its step
     */
    List<OpenRequest> lock(Handle worker, TenantId tenant, Instant now, Instant soon) {
        return worker.createQuery("""
                        select id, requested_at, reminded from feedback_request
                        where tenant_id = :tenant and state in ('ASKED', 'IN_WORK') and requested_at < :soon
                          and (reminded is null or reminded = 'SOON' and requested_at < :late)
                        order by requested_at, id for update""")
                .bind("tenant", tenant.value())
                .bind("soon", soon.minus(promise))
                .bind("late", now.minus(promise))
                .map((row, context) -> open(row))
                .list();
    }

    /** Within the caller's transaction. @return whether nobody was quicker today; who else wants to waits for its end */
    boolean claim(Handle worker, TenantId tenant, WorkingDay today, Instant now) {
        return worker.createUpdate("""
                        insert into request_reminder as known (tenant_id, day, told_at) values (:tenant, :day, :now)
                        on conflict (tenant_id) do update set day = excluded.day, told_at = excluded.told_at
                        where known.day < excluded.day""")
                        .bind("tenant", tenant.value())
                        .bind("day", today.day())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Within the caller's transaction. */
    void keep(Handle worker, Reminder reminder) {
        reminder.requests()
                .forEach((step, due) -> worker.createUpdate(
                                "update feedback_request set reminded = :step where id = any (:ids)")
                        .bind("step", step)
                        .bindArray(
                                "ids",
                                UUID.class,
                                due.stream().map(OpenRequest::id).toList())
                        .execute());
    }

    private OpenRequest open(ResultSet row) throws SQLException {
        var reminded = row.getString("reminded");
        return new OpenRequest(
                row.getObject("id", UUID.class),
                row.getTimestamp("requested_at").toInstant().plus(promise),
                reminded == null ? null : Step.valueOf(reminded));
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new TenantId(row.getString("tenant_id")),
                SettingsRegister.zone(row.getString("zone")),
                row.getObject("told", LocalDate.class));
    }
}
