package io.hearback.feedback.metric;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Keeps the cells of applications in step with whatever is written about them: counts them out before and in again after, in
 * the caller's transaction, with their rows locked between.
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
            " where (tenant_id, application_id) in (select * from unnest(:tenants, :applications::uuid[]))";

    /** Whose row. */
    record Key(String tenant, UUID application) {}

    private record Count(long applications, long told) {

        Count plus(Count other) {
            return new Count(applications + other.applications, told + other.told);
        }

        boolean isNothing() {
            return applications == 0 && told == 0;
        }
    }

    /** Writes, and counts what that changes. Five statements beside what is written; none for no application. */
    void around(Handle handle, Set<Key> applications, Runnable writes) {
        if (applications.isEmpty()) {
            return;
        }
        var keys = applications.stream()
                .sorted(Comparator.comparing(Key::application).thenComparing(Key::tenant))
                .toList();
        var before = lock(handle, keys);
        writes.run();
        var after = derive(handle, keys);
        add(handle, before, after, cell -> true);
    }

    /** Counts in, by one of the clocks, what is in none of its cells. */
    void addOnly(Handle handle, ApplicationFact.Since clock, Query applications) {
        var facts =
                applications.map((row, context) -> ApplicationFact.read(row)).list();
        add(handle, List.of(), facts, cell -> cell.clock() == clock);
    }

    /** Two topics meet in a row, which the one has to see that the other writes: so it is there before. */
    private static List<ApplicationFact> lock(Handle handle, List<Key> keys) {
        var insert = handle.createUpdate("""
                insert into application_fact (tenant_id, application_id) select * from unnest(:tenants, :applications::uuid[])
                on conflict do nothing
                """);
        of(insert, keys);
        insert.execute();
        var select =
                handle.createQuery("select * from application_fact" + THESE + " order by application_id for update");
        of(select, keys);
        return select.map((row, context) -> ApplicationFact.read(row)).list();
    }

    /** What follows from several rows; whatever was written last finds all the others. Rows that stay as they are cost no write. */
    private static List<ApplicationFact> derive(Handle handle, List<Key> keys) {
        var update = handle.createQuery("""
                with derived as (
                    select tenant_id, application_id,
                        (select min(f.notice_at) from fact f
                         where f.tenant_id = a.tenant_id and f.application_id = a.application_id
                           and f.notice_state = 'SENT' and f.notice_at >= a.since) as told,
                        least(
                            case when a.hired_at >= a.interview_held_at then a.hired_at end,
                            case when a.offer_made_at >= a.interview_held_at then a.offer_made_at end,
                            (select min(f.notice_at) from fact f
                             where f.tenant_id = a.tenant_id and f.application_id = a.application_id
                               and f.notice_state = 'SENT' and f.notice_at >= a.interview_held_at),
                            (select min(h.at) from holding_fact h
                             where h.tenant_id = a.tenant_id and h.application_id = a.application_id
                               and h.state = 'SENT' and h.at >= a.interview_held_at)) as informed
                    from application_fact a
                """ + THESE + """
                ), changed as (
                    update application_fact a set told_at = told, informed_at = informed from derived d
                    where a.tenant_id = d.tenant_id and a.application_id = d.application_id
                      and (told_at is distinct from told or informed_at is distinct from informed)
                    returning a.*)
                select * from changed
                union all
                select a.* from application_fact a join derived using (tenant_id, application_id)
                where told_at is not distinct from told and informed_at is not distinct from informed
                """);
        of(update, keys);
        return update.map((row, context) -> ApplicationFact.read(row)).list();
    }

    private static void of(SqlStatement<?> statement, List<Key> keys) {
        new Rows<>(statement, keys).bind("tenants", Key::tenant).bind("applications", Key::application);
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
