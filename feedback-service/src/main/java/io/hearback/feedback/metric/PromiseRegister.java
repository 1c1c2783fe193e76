package io.hearback.feedback.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.TenantChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.util.List;

/** Remembers what was promised, and has those days counted anew that were counted by another promise. */
@ApplicationScoped
public class PromiseRegister {

    private final ObjectMapper json;

    PromiseRegister(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Within the caller's transaction, and first in it: it waits for those who write facts. In any order, and as often as told;
     * settings that leave the promise as it was cost one statement.
     */
    public void keep(Handle worker, List<TenantChanged> changes) {
        for (var change : changes) {
            if (insert(worker, change) == 1 && isNews(worker, change)) {
                recount(worker, change);
            }
        }
    }

    private int insert(Handle worker, TenantChanged change) {
        return worker.createUpdate("""
                        insert into promise (tenant_id, version, since, days)
                        values (:tenant, :version, :since, cast(:days as jsonb)) on conflict do nothing
                        """)
                .bind("tenant", change.tenantId())
                .bind("version", change.version())
                .bind("since", change.changedAt())
                .bind("days", write(change))
                .execute();
    }

    private static boolean isNews(Handle worker, TenantChanged change) {
        return worker.createQuery("""
                        select days is distinct from (select days from promise before where before.tenant_id = here.tenant_id
                                                      and before.version < here.version order by version desc limit 1)
                        from promise here where tenant_id = :tenant and version = :version
                        """)
                .bind("tenant", change.tenantId())
                .bind("version", change.version())
                .mapTo(Boolean.class)
                .one();
    }

    /** From the day it holds until that of the next; the first that is known holds before its day too. */
    private static void recount(Handle worker, TenantChanged change) {
        Recounts.lock(worker);
        worker.createUpdate("""
                        with next as (select min(since) as at from promise where tenant_id = :tenant and version > :version),
                        first as (select min(version) = :version as here from promise where tenant_id = :tenant)
                        insert into process_recount
                        select distinct tenant_id, day from countable_day, next, first
                        where tenant_id = :tenant
                          and (first.here or day >= (cast(:since as timestamptz) at time zone 'UTC')::date)
                          and (next.at is null or day <= (next.at at time zone 'UTC')::date)
                        on conflict do nothing
                        """)
                .bind("tenant", change.tenantId())
                .bind("version", change.version())
                .bind("since", change.changedAt())
                .execute();
    }

    private String write(TenantChanged change) {
        try {
            return json.writeValueAsString(change.promises());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
