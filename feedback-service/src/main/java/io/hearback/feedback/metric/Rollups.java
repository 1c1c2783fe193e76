package io.hearback.feedback.metric;

import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the cells in step with the facts: each change of a fact takes out of its cell what the fact said before and puts in
 * what it says now, in the caller's transaction. A fact that did not change changes no cell, so events that come again, late
 * or in any order lead to the same cells.
 */
@ApplicationScoped
class Rollups {

    private record Bucket(Cell cell, int number, long notices) {}

    /** Two statements at most, none where nothing changes. */
    void follow(Handle handle, List<Fact.Change> changes) {
        var tallies = new TreeMap<Cell, Tally>();
        for (var change : changes) {
            count(tallies, change.before(), -1);
            count(tallies, change.after(), 1);
        }
        add(handle, tallies);
    }

    private static void count(Map<Cell, Tally> tallies, Fact fact, int times) {
        if (fact != null) {
            tallies.computeIfAbsent(fact.cell(), cell -> new Tally()).count(fact, times);
        }
    }

    /** @param tallies by cell, in the cells' order */
    private static void add(Handle handle, TreeMap<Cell, Tally> tallies) {
        tallies.values().removeIf(Tally::isNothing);
        addCounts(handle, List.copyOf(tallies.entrySet()));
        addWaits(handle, tallies.entrySet().stream().flatMap(Rollups::buckets).toList());
    }

    private static Stream<Bucket> buckets(Map.Entry<Cell, Tally> tally) {
        return new TreeMap<>(tally.getValue().waits())
                .entrySet().stream().map(wait -> new Bucket(tally.getKey(), wait.getKey(), wait.getValue()));
    }

    private static void addCounts(Handle handle, List<Map.Entry<Cell, Tally>> tallies) {
        if (tallies.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into process_cell as known (tenant_id, day, stage, outcome_kind, reason, outcomes, notices_sent)
                select * from unnest(:tenants, :days::date[], :stages, :kinds, :reasons, :outcomes::bigint[], :sent::bigint[])
                on conflict (tenant_id, day, stage, outcome_kind, reason) do update
                set outcomes = known.outcomes + excluded.outcomes, notices_sent = known.notices_sent + excluded.notices_sent
                """);
        new Rows<>(insert, tallies)
                .bind("tenants", tally -> tally.getKey().tenantId())
                .bind("days", tally -> tally.getKey().day())
                .bind("stages", tally -> tally.getKey().stage())
                .bind("kinds", tally -> tally.getKey().kind())
                .bind("reasons", tally -> tally.getKey().reason())
                .bind("outcomes", tally -> tally.getValue().outcomes())
                .bind("sent", tally -> tally.getValue().noticesSent());
        insert.execute();
    }

    private static void addWaits(Handle handle, List<Bucket> buckets) {
        if (buckets.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into process_wait as known (tenant_id, day, stage, outcome_kind, reason, bucket, notices)
                select * from unnest(:tenants, :days::date[], :stages, :kinds, :reasons, :buckets::integer[], :notices::bigint[])
                on conflict (tenant_id, day, stage, outcome_kind, reason, bucket) do update
                set notices = known.notices + excluded.notices
                """);
        new Rows<>(insert, buckets)
                .bind("tenants", bucket -> bucket.cell().tenantId())
                .bind("days", bucket -> bucket.cell().day())
                .bind("stages", bucket -> bucket.cell().stage())
                .bind("kinds", bucket -> bucket.cell().kind())
                .bind("reasons", bucket -> bucket.cell().reason())
                .bind("buckets", Bucket::number)
                .bind("notices", Bucket::notices);
        insert.execute();
    }
}
