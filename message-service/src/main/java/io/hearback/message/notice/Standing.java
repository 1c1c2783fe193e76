package io.hearback.message.notice;

import io.hearback.contract.Stage;
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
                            (tenant_id, application_id, latest_sequence, reinstated_sequence, candidate_id, offered_at, ended_at)
                        select tenant, application, max(sequence), max(reinstated), (array_agg(candidate))[1], max(offered), max(ended)
                        from unnest(:tenants, :applications, :sequences, :reinstated, :candidates, :offered::timestamptz[],
                                    :ended::timestamptz[])
                            as heard (tenant, application, sequence, reinstated, candidate, offered, ended)
                        group by tenant, application
                        order by tenant, application
                        on conflict (tenant_id, application_id) do update
                        set latest_sequence = greatest(known.latest_sequence, excluded.latest_sequence),
                            reinstated_sequence = greatest(known.reinstated_sequence, excluded.reinstated_sequence),
                            candidate_id = excluded.candidate_id,
                            offered_at = greatest(known.offered_at, excluded.offered_at),
                            ended_at = greatest(known.ended_at, excluded.ended_at)
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
                .bindArray(
                        "candidates",
                        UUID.class,
                        heard.stream().map(each -> each.outcome().candidateId()).toList())
                .bindArray(
                        "offered",
                        String.class,
                        heard.stream().map(Standing::offered).toList())
                .bindArray(
                        "ended",
                        String.class,
                        heard.stream().map(Standing::ended).toList())
                .map((row, context) ->
                        new Standing(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)))
                .forEach(standing -> standings.put(standing.application(), standing));
        return standings;
    }

    /** @return whether a newer outcome of the notice's application is known */
    static boolean isOvertaken(Handle handle, Notice notice) {
        return handle.createQuery(
                        "select exists (select from application_standing"
                                + " where tenant_id = :tenant and application_id = :application and latest_sequence > :sequence)")
                .bind("tenant", notice.tenant().value())
                .bind("application", notice.occasion().applicationId())
                .bind("sequence", notice.occasion().sequence())
                .mapTo(Boolean.class)
                .one();
    }

    private static int reinstatement(Heard heard) {
        return heard.isReinstatement() ? heard.outcome().sequence() : 0;
    }

    /** Reinstated at the offer stage, the offer lives again. */
    private static String offered(Heard heard) {
        var outcome = heard.outcome();
        return heard.isReinstatement() && outcome.stage() == Stage.OFFER
                ? outcome.decidedAt().toString()
                : null;
    }

    private static String ended(Heard heard) {
        return heard.isReinstatement() ? null : heard.outcome().decidedAt().toString();
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
