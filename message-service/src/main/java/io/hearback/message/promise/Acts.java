package io.hearback.message.promise;

import io.hearback.message.tenant.Actor;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The record of what was done about clocks. Each method is part of the caller's transaction. */
final class Acts {

    /** @param tellAt when a digest says it, or null */
    record Entry(
            String tenant, UUID application, Deadline deadline, ActKind kind, UUID notice, Instant tellAt, Actor by) {}

    private Acts() {}

    /** What the platform did before is not entered again. */
    static void enter(Handle handle, List<Entry> entries, Instant now) {
        if (entries.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                insert into waiting_act (tenant_id, application_id, clock, due_at, act, at, notice_id, tell_at, by_role, by_subject)
                values (:tenant, :application, :clock, :due, :act, :at, :notice, :tellAt, :role, :subject)
                on conflict (tenant_id, application_id, clock, due_at, act) where by_role is null do nothing""")) {
            for (var entry : entries) {
                batch.bind("tenant", entry.tenant())
                        .bind("application", entry.application())
                        .bind("clock", entry.deadline().why())
                        .bind("due", entry.deadline().due())
                        .bind("act", entry.kind())
                        .bind("at", now)
                        .bindByType("notice", entry.notice(), UUID.class)
                        .bindByType("tellAt", entry.tellAt(), Instant.class)
                        .bind("role", entry.by().role())
                        .bind("subject", entry.by().subject())
                        .add();
            }
            batch.execute();
        }
    }

    /** @param tenants of the applications, in their order. @return by application, oldest first */
    static Map<UUID, List<Act>> of(Handle handle, List<String> tenants, List<UUID> applications) {
        return handle
                .createQuery("""
                        select a.* from unnest(:tenants, :applications) as asked (tenant, application)
                        join waiting_act a on a.tenant_id = tenant and a.application_id = application order by a.id""")
                .bindArray("tenants", String.class, tenants)
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> Map.entry(row.getObject("application_id", UUID.class), act(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                Why.valueOf(row.getString("clock")),
                WaitingRow.instant(row, "due_at"),
                ActKind.valueOf(row.getString("act")),
                WaitingRow.instant(row, "at"),
                row.getObject("notice_id", UUID.class),
                row.getString("by_role") != null);
    }
}
