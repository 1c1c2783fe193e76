package io.hearback.message.notice;

import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far we have heard of an application.
 *
 * @param latest sequence of its newest outcome
 * @param reinstated sequence of its newest reinstatement, 0 if there is none
 */
record Standing(String tenant, UUID application, int latest, int reinstated) {

    /** Raises the standing of each application by what was heard, and locks it until the transaction ends. */
    static Map<UUID, Standing> raise(Handle handle, List<Heard> heard) {
        var standings = new HashMap<UUID, Standing>();
        handle.createQuery("""
                        insert into application_standing as known
                            (tenant_id, application_id, latest_sequence, reinstated_sequence)
                        select tenant, application, max(sequence), max(reinstated)
                        from unnest(:tenants, :applications, :sequences, :reinstated)
                            as heard (tenant, application, sequence, reinstated)
                        group by tenant, application
                        order by tenant, application
                        on conflict (tenant_id, application_id) do update
                        set latest_sequence = greatest(known.latest_sequence, excluded.latest_sequence),
                            reinstated_sequence = greatest(known.reinstated_sequence, excluded.reinstated_sequence)
                        returning tenant_id, application_id, latest_sequence, reinstated_sequence""")
                .bindArray(
                        "tenants",
                        String.class,
                        heard.stream().map(each -> each.outcome().tenantId()).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        heard.stream()
                                .map(each -> each.outcome().applicationId())
                                .toList())
                .bindArray(
                        "sequences",
                        Integer.class,
                        heard.stream().map(each -> each.outcome().sequence()).toList())
                .bindArray(
                        "reinstated",
                        Integer.class,
                        heard.stream().map(Standing::reinstatement).toList())
                .map((row, context) ->
                        new Standing(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)))
                .forEach(standing -> standings.put(standing.application(), standing));
        return standings;
    }

    private static int reinstatement(Heard heard) {
        return heard.isReinstatement() ? heard.outcome().sequence() : 0;
    }

    /** @return whether a notice for this outcome came too late: something newer is known */
    boolean isPast(int sequence) {
        return sequence < latest;
    }

    /** @return whether what made it obsolete is a reinstatement */
    boolean tookBack(int sequence) {
        return sequence < reinstated;
    }
}
