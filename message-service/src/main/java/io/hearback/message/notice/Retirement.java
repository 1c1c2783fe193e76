package io.hearback.message.notice;

import io.hearback.contract.NoticeChanged;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What newer outcomes make of the notices of their applications. One statement each; a notice that another carries counts as
 * waiting, or as told, with that other one.
 */
final class Retirement {

    private Retirement() {}

    /** Stops the notices that a newer outcome made obsolete, unless they are already on their way. */
    static List<NoticeChanged> retire(Handle worker, Collection<Standing> standings, Instant now) {
        return about(standings, worker, Transitions.telling("""
                        update notice
                        set state = case when outcome_sequence < known.reinstated then :recalled else :superseded end,
                            cause = case when outcome_sequence < known.reinstated then :reinstated else :newer end,
                            state_at = :now, version = version + 1, lease_until = null, carried_by = null
                        from unnest(:tenants, :applications, :latest, :reinstatements)
                            as known (tenant, application, latest, reinstated)
                        where tenant_id = known.tenant and application_id = known.application
                            and outcome_sequence < known.latest
                            and (state = any(:from) or exists (
                                select from notice c where c.id = notice.carried_by and c.state in ('SCHEDULED', 'CLAIMED', 'HELD')))"""))
                .bind("recalled", Move.RECALL.to())
                .bind("superseded", Move.SUPERSEDE.to())
                .bind("reinstated", Cause.REINSTATED)
                .bind("newer", Cause.NEWER_OUTCOME)
                .bind("now", now)
                .bindArray(
                        "latest",
                        Integer.class,
                        standings.stream().map(Standing::latest).toList())
                .bindArray("from", String.class, Moves.names(Move.SUPERSEDE))
                .map((row, context) -> NoticeRows.change(row))
                .list();
    }

    /** @return the applications whose candidate has, or may have, a refusal that no reinstatement took back */
    static Set<UUID> informed(Handle worker, Collection<Standing> standings) {
        return new HashSet<>(about(standings, worker, """
                        select application_id
                        from notice join unnest(:tenants, :applications, :reinstatements)
                            as known (tenant, application, reinstated)
                            on tenant_id = known.tenant and application_id = known.application
                        where kind = 'REFUSAL'
                            and (state in ('HANDING_OVER', 'SENT', 'UNKNOWN') or exists (
                                select from notice c where c.id = notice.carried_by and c.state in ('HANDING_OVER', 'SENT', 'UNKNOWN')))
                            and outcome_sequence > known.reinstated""").mapTo(UUID.class).list());
    }

    /** @param query reads the standings from the arrays :tenants, :applications and :reinstatements */
    private static Query about(Collection<Standing> standings, Handle worker, String query) {
        return worker.createQuery(query)
                .bindArray(
                        "tenants",
                        String.class,
                        standings.stream().map(Standing::tenant).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        standings.stream().map(Standing::application).toList())
                .bindArray(
                        "reinstatements",
                        Integer.class,
                        standings.stream().map(Standing::reinstated).toList());
    }
}
