package io.hearback.feedback.digest;

import io.hearback.contract.DigestRhythm;
import io.hearback.feedback.setting.SettingsRegister;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Who wants to be told, as their settings say, and what they were told. */
@ApplicationScoped
class Subscriptions {

    private final TenantWall wall;

    Subscriptions(TenantWall wall) {
        this.wall = wall;
    }

    List<Subscription> all() {
        return wall.asWorker(worker ->
                worker.createQuery("""
                        select tenant_id, settings ->> 'digest' as rhythm, settings ->> 'timeZone' as zone,
                               (select max(first) from process_digest d
                                where d.tenant_id = s.tenant_id and d.rhythm = s.settings ->> 'digest') as told
                        from tenant_settings s where settings ->> 'digest' is not null order by tenant_id""").map((row, context) -> subscription(row)).list());
    }

    /** Within the caller's transaction. @return whether nobody was quicker; who else wants to waits for its end */
    boolean claim(Handle worker, TenantId tenant, DigestPeriod period, Instant now) {
        return worker.createUpdate("""
                        insert into process_digest (tenant_id, rhythm, first, told_at)
                        values (:tenant, :rhythm, :first, :now) on conflict do nothing""")
                        .bind("tenant", tenant.value())
                        .bind("rhythm", period.rhythm())
                        .bind("first", period.first())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new TenantId(row.getString("tenant_id")),
                DigestRhythm.valueOf(row.getString("rhythm")),
                SettingsRegister.zone(row.getString("zone")),
                row.getObject("told", LocalDate.class));
    }
}
