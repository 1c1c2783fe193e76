package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A refusal that has not left: due, in a worker's hands, held because of an offer, or carried by another that may be stopped.
 *
 * @param since when it first could leave by itself
 * @param calls whether a call comes first
 * @param weighed whether a person approved it although its candidate was hired
 * @param place where and in which language it is read: its address, its language, its country
 */
record Waiting(
        UUID id,
        Person person,
        NoticeState state,
        String cause,
        int attempts,
        Gathered gathered,
        Instant since,
        boolean calls,
        boolean weighed,
        List<String> place) {

    /** Carried by one that was stopped, it waits for nobody. */
    private static final String STOPPED = "'RECALLED', 'SUPERSEDED', 'ERASED'";

    private static final String LOCK = """
            select n.id, n.tenant_id, n.candidate_id, n.state, n.cause, n.attempts, n.carried_by, n.carries,
                   coalesce(n.scheduled_at, n.created_at) as since, n.call_by is not null as calls, n.offer_weighed,
                   n.candidate_email, n.language, coalesce(n.country, '') as country
            from unnest(:tenants, :candidates) as known (tenant, candidate)
            join notice n on n.tenant_id = known.tenant and n.candidate_id = known.candidate
            where n.kind = 'REFUSAL' and n.matter is not null
              and (n.state in ('SCHEDULED', 'CLAIMED')
                   or n.state = 'HELD' and n.cause in ('OFFER_LIVE', 'CANDIDATE_HIRED')
                   or n.state = 'SUPERSEDED' and n.carried_by is not null and exists (
                       select from notice c where c.id = n.carried_by
                           and c.state in ('SCHEDULED', 'CLAIMED', 'HELD', 'RECALLED', 'SUPERSEDED', 'ERASED')))
            order by n.id for update of n""";

    boolean isCarried() {
        return gathered.carriedBy() != null;
    }

    /** Locks the rows until the transaction ends: then no worker begins to hand one over. Two statements at most. */
    static List<Waiting> lock(Handle handle, Collection<Person> people) {
        var rows = handle.createQuery(LOCK)
                .bindArray("tenants", String.class, Person.tenants(people))
                .bindArray("candidates", UUID.class, Person.candidates(people))
                .map((row, context) -> of(row))
                .list();
        var ids = rows.stream().map(Waiting::id).collect(Collectors.toSet());
        var carriers = rows.stream()
                .filter(Waiting::isCarried)
                .map(row -> row.gathered().carriedBy())
                .filter(carrier -> !ids.contains(carrier))
                .collect(Collectors.toSet());
        var stopped = stopped(handle, carriers);
        return rows.stream()
                .filter(row -> !carriers.contains(row.gathered().carriedBy())
                        || stopped.contains(row.gathered().carriedBy()))
                .toList();
    }

    /** Asked once the rows are ours: a carrier may have begun to leave while we waited for them. */
    private static Set<UUID> stopped(Handle handle, Set<UUID> carriers) {
        return carriers.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        handle.createQuery("select id from notice where id = any (:ids) and state in (" + STOPPED + ")")
                                .bindArray("ids", UUID.class, carriers)
                                .mapTo(UUID.class)
                                .list());
    }

    private static Waiting of(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new Person(row.getString("tenant_id"), row.getObject("candidate_id", UUID.class)),
                NoticeState.valueOf(row.getString("state")),
                row.getString("cause"),
                row.getInt("attempts"),
                gathered(row),
                NoticeRows.instant(row, "since"),
                row.getBoolean("calls"),
                row.getBoolean("offer_weighed"),
                List.of(row.getString("candidate_email"), row.getString("language"), row.getString("country")));
    }

    /** Reads {@code carried_by, carries}. */
    static Gathered gathered(ResultSet row) throws SQLException {
        var carries = (UUID[]) row.getArray("carries").getArray();
        return new Gathered(row.getObject("carried_by", UUID.class), Arrays.asList(carries));
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Waiting " + id;
    }
}
