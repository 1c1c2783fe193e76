package io.hearback.feedback.metric;

import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the cells in step with the facts: each change of a fact takes out of its cell what the fact said before and puts in
 * what it says now, in the caller's transaction. A fact that did not change changes no cell, so events that come again, late
 * or in any order lead to the same cells. What candidates ask and say is counted by the database, as it is written.
 */
@ApplicationScoped
class Rollups {

    /** Three statements at most, none where nothing changes. */
    void follow(Handle handle, List<Fact.Change> changes) {
        var promises = promises(handle, changes);
        var tallies = new TreeMap<Cell, Tally>();
        var waits = new TreeMap<WaitCell, Long>();
        for (var change : changes) {
            count(tallies, waits, change.before(), -1, promises);
            count(tallies, waits, change.after(), 1, promises);
        }
        tallies.values().removeIf(Tally::isNothing);
        waits.values().removeIf(count -> count == 0);
        addCounts(handle, List.copyOf(tallies.entrySet()));
        addWaits(handle, List.copyOf(waits.entrySet()));
    }

    private static Promises promises(Handle handle, List<Fact.Change> changes) {
        var tenants = new HashSet<String>();
        changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .filter(fact -> fact.waited().isPresent())
                .forEach(fact -> tenants.add(fact.tenantId()));
        return Promises.of(handle, tenants);
    }

    private static void count(
            Map<Cell, Tally> tallies, Map<WaitCell, Long> waits, Fact fact, int times, Promises promises) {
        if (fact == null) {
            return;
        }
        var cell = fact.cell();
        var tally = fact.tally(promises);
        tallies.computeIfAbsent(cell, each -> new Tally()).add(tally, times);
        tallies.computeIfAbsent(cell.together(), each -> new Tally()).add(tally, times);
        fact.waited()
                .ifPresent(wait -> WaitCell.of(cell, Waits.bucketOf(wait))
                        .forEach(each -> waits.merge(each, (long) times, Long::sum)));
    }

    /** @param tallies in the cells' order */
    private static void addCounts(Handle handle, List<Map.Entry<Cell, Tally>> tallies) {
        if (tallies.isEmpty()) {
            return;
        }
        var insert =
                handle.createUpdate("insert into process_cell as known (tenant_id, day, stage, outcome_kind, reason,"
                        + " team, country, " + Counted.each("%1$s")
                        + ") select * from unnest(:tenants, :days::date[], :stages,"
                        + " :kinds, :reasons, :teams, :countries, " + Counted.each(":%1$s::bigint[]") + ")"
                        + " on conflict (tenant_id, day, stage, outcome_kind, reason, team, country) do update set "
                        + Counted.each("%1$s = known.%1$s + excluded.%1$s"));
        var rows = new Rows<>(insert, tallies)
                .bind("tenants", tally -> tally.getKey().tenantId())
                .bind("days", tally -> tally.getKey().day())
                .bind("stages", tally -> tally.getKey().stage())
                .bind("kinds", tally -> tally.getKey().kind())
                .bind("reasons", tally -> tally.getKey().reason())
                .bind("teams", tally -> tally.getKey().team())
                .bind("countries", tally -> tally.getKey().country());
        for (var counted : Counted.values()) {
            rows.bind(counted.column(), tally -> tally.getValue().of(counted));
        }
        insert.execute();
    }

    /** @param waits in the cells' order */
    private static void addWaits(Handle handle, List<Map.Entry<WaitCell, Long>> waits) {
        if (waits.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into process_wait as known (tenant_id, waited_for, cut, day, stage, outcome_kind, reason, team, country, bucket, waits)
                select tenant, 'NOTICE', cut, day, stage, kind, reason, team, country, bucket, waits
                from unnest(:tenants, :cuts, :days::date[], :stages, :kinds, :reasons, :teams, :countries, :buckets::integer[],
                            :waits::bigint[]) as t (tenant, cut, day, stage, kind, reason, team, country, bucket, waits)
                on conflict (tenant_id, waited_for, cut, day, stage, outcome_kind, reason, team, country, bucket) do update
                set waits = known.waits + excluded.waits
                """);
        new Rows<>(insert, waits)
                .bind("tenants", wait -> wait.getKey().tenantId())
                .bind("cuts", wait -> wait.getKey().cut())
                .bind("days", wait -> wait.getKey().day())
                .bind("stages", wait -> wait.getKey().stage())
                .bind("kinds", wait -> wait.getKey().kind())
                .bind("reasons", wait -> wait.getKey().reason())
                .bind("teams", wait -> wait.getKey().team())
                .bind("countries", wait -> wait.getKey().country())
                .bind("buckets", wait -> wait.getKey().bucket())
                .bind("waits", Map.Entry::getValue);
        insert.execute();
    }
}
