package io.hearback.feedback.metric;

import io.hearback.feedback.metric.ApplicationChanges.Change;
import io.hearback.feedback.metric.ApplicationChanges.Key;
import io.hearback.feedback.metric.ApplicationFact.Cell;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Keeps the cells of applications in step with whatever is written about them: counts them out as they were and in as they are,
 * in the caller's transaction, which holds their rows.
 */
@ApplicationScoped
class ApplicationRollups {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::tenantId)
            .thenComparing(Cell::clock)
            .thenComparing(Cell::day)
            .thenComparing(Cell::stage)
            .thenComparing(Cell::interviewed)
            .thenComparing(Cell::team)
            .thenComparing(Cell::country);

    private static final String THESE =
            " join unnest(:tenants, :applications::uuid[]) as these (tenant_id, application_id) using (tenant_id, application_id)";

    private record Count(long applications, long told) {

        Count plus(Count other) {
            return new Count(applications + other.applications, told + other.told);
        }

        boolean isNothing() {
            return applications == 0 && told == 0;
        }
    }

    /**
     * Counts what was written.
     *
     * @param changes holds afterwards what follows from them too
     * @param told applications of which facts of notices were written
     */
    void follow(Handle handle, ApplicationChanges changes, Set<Key> told) {
        lock(handle, told.stream().filter(key -> !changes.holds(key)).sorted().toList(), changes);
        derive(handle, changes.maybeTold(told), changes);
        var each = changes.list();
        add(
                handle,
                each.stream().map(Change::before).filter(Objects::nonNull).toList(),
                each.stream().map(Change::after).toList(),
                cell -> true);
    }

    /** Counts in, by one of the clocks, what is in none of its cells. */
    void addOnly(Handle handle, ApplicationFact.Since clock, Query applications) {
        var facts =
                applications.map((row, context) -> ApplicationFact.read(row)).list();
        add(handle, List.of(), facts, cell -> cell.clock() == clock);
    }

    /** Two topics meet in a row, which the one has to see that the other writes: so it is there before. */
    private static void lock(Handle handle, List<Key> keys, ApplicationChanges changes) {
        lockKnown(handle, keys, changes);
        insert(handle, keys.stream().filter(key -> !changes.holds(key)).toList(), changes);
        // Another may have been faster.
        lockKnown(handle, keys.stream().filter(key -> !changes.holds(key)).toList(), changes);
    }

    private static void insert(Handle handle, List<Key> keys, ApplicationChanges changes) {
        if (keys.isEmpty()) {
            return;
        }
        var insert = handle.createQuery("""
                insert into application_fact (tenant_id, application_id) select * from unnest(:tenants, :applications::uuid[])
                on conflict do nothing returning *
                """);
        of(insert, keys);
        insert.map((row, context) -> ApplicationFact.read(row)).forEach(fact -> changes.add(null, fact));
    }

    private static void lockKnown(Handle handle, List<Key> keys, ApplicationChanges changes) {
        if (keys.isEmpty()) {
            return;
        }
        var select = handle.createQuery("select a.* from application_fact a" + THESE
                + " order by a.application_id, a.tenant_id for update of a");
        of(select, keys);
        select.map((row, context) -> ApplicationFact.read(row)).forEach(fact -> changes.add(fact, fact));
    }

    /** What follows from several rows; whatever was written last finds all the others. Rows that stay as they are cost no write. */
    private static void derive(Handle handle, List<ApplicationFact> these, ApplicationChanges changes) {
        if (these.isEmpty()) {
            return;
        }
        var update = handle.createQuery("""
                update application_fact known set told_at = told, informed_at = informed
                from (
                    select a.tenant_id, a.application_id, notice.told,
                        least(
                            case when a.hired_at >= a.interview_held_at then a.hired_at end,
                            case when a.offer_made_at >= a.interview_held_at then a.offer_made_at end,
                            notice.informed, holding.informed) as informed
                    from unnest(:tenants, :applications::uuid[], :since::timestamptz[], :interviews::timestamptz[],
                                :hired::timestamptz[], :offered::timestamptz[])
                        as a (tenant_id, application_id, since, interview_held_at, hired_at, offer_made_at)
                    cross join lateral (
                        select min(f.notice_at) filter (where f.notice_at >= a.since) as told,
                            min(f.notice_at) filter (where f.notice_at >= a.interview_held_at) as informed
                        from fact f where f.tenant_id = a.tenant_id and f.application_id = a.application_id
                            and f.notice_state = 'SENT') notice
                    cross join lateral (
                        select min(h.at) as informed
                        from holding_fact h where h.tenant_id = a.tenant_id and h.application_id = a.application_id
                            and h.state = 'SENT' and h.at >= a.interview_held_at and a.interview_held_at is not null) holding
                    ) derived
                where known.tenant_id = derived.tenant_id and known.application_id = derived.application_id
                  and (known.told_at is distinct from told or known.informed_at is distinct from informed)
                returning known.*
                """);
        new Rows<>(update, these)
                .bind("tenants", ApplicationFact::tenantId)
                .bind("applications", ApplicationFact::applicationId)
                .bind("since", ApplicationFact::since)
                .bind("interviews", ApplicationFact::interviewHeldAt)
                .bind("hired", ApplicationFact::hiredAt)
                .bind("offered", ApplicationFact::offerMadeAt);
        update.map((row, context) -> ApplicationFact.read(row)).forEach(fact -> changes.add(fact, fact));
    }

    private static void of(SqlStatement<?> statement, List<Key> keys) {
        new Rows<>(statement, keys).bind("tenants", Key::tenantId).bind("applications", Key::applicationId);
    }

    private static void add(
            Handle handle, List<ApplicationFact> before, List<ApplicationFact> after, Predicate<Cell> cells) {
        var tenants = new HashSet<String>();
        after.forEach(fact -> tenants.add(fact.tenantId()));
        var promises = Promises.of(handle, tenants);
        var counts = new TreeMap<Cell, Count>(ORDER);
        count(counts, before, -1, promises);
        count(counts, after, 1, promises);
        counts.values().removeIf(Count::isNothing);
        counts.keySet().removeIf(cells.negate());
        write(handle, List.copyOf(counts.entrySet()));
    }

    private static void count(Map<Cell, Count> counts, List<ApplicationFact> facts, int times, Promises promises) {
        facts.stream()
                .flatMap(fact -> fact.counted(promises).stream())
                .forEach(each -> counts.merge(each.cell(), new Count(times, each.told() ? times : 0), Count::plus));
    }

    private static void write(Handle handle, List<Map.Entry<Cell, Count>> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into application_cell as known (tenant_id, clock, day, stage, interviewed, team, country, applications, told)
                select * from unnest(:tenants, :clocks, :days::date[], :stages, :interviewed::boolean[], :teams, :countries,
                                     :applications::bigint[], :told::bigint[])
                on conflict (tenant_id, clock, day, stage, interviewed, team, country) do update
                set applications = known.applications + excluded.applications, told = known.told + excluded.told
                """);
        new Rows<>(insert, counts)
                .bind("tenants", count -> count.getKey().tenantId())
                .bind("clocks", count -> count.getKey().clock())
                .bind("days", count -> count.getKey().day())
                .bind("stages", count -> count.getKey().stage())
                .bind("interviewed", count -> count.getKey().interviewed())
                .bind("teams", count -> count.getKey().team())
                .bind("countries", count -> count.getKey().country())
                .bind("applications", count -> count.getValue().applications())
                .bind("told", count -> count.getValue().told());
        insert.execute();
    }
}
