package io.hearback.feedback.metric;

import io.hearback.feedback.metric.Additions.Addition;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * Keeps the cells in step with the facts: each change of a fact takes out of its cells what the fact said before and puts in
 * what it says now, in the caller's transaction. A fact that did not change changes no cell, so events that come again, late
 * or in any order lead to the same cells. What candidates ask and say is counted by the database, as it is written.
 */
@ApplicationScoped
class Rollups {

    private static final String KEY = "tenant_id, day, stage, outcome_kind, reason, team, country";
    private static final String KEYS = ":tenants, :days::date[], :stages, :kinds, :reasons, :teams, :countries";

    /** Four statements at most, none where nothing changes. */
    void follow(Handle handle, List<Fact.Change> changes) {
        var additions = new Additions(promises(handle, changes));
        for (var change : changes) {
            additions.add(change.before(), -1);
            additions.add(change.after(), 1);
        }
        var each = additions.list();
        if (!each.isEmpty()) {
            write(handle, each, waits(handle, each));
        }
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

    /**
     * Waits are read, added to and written: nobody else may do so meanwhile.
     *
     * @return all that lie in each cell whose waits change
     */
    private static Map<Cell, Buckets> waits(Handle handle, List<Addition> additions) {
        var changed = additions.stream().filter(each -> !each.waits().isEmpty()).toList();
        var all = new HashMap<Cell, Buckets>();
        if (changed.isEmpty()) {
            return all;
        }
        lock(handle, changed);
        var select =
                handle.createQuery("select place, notice_waits from unnest(" + KEYS + ") with ordinality as changed ("
                        + KEY + ", place) join process_cell using (" + KEY + ") where notice_waits is not null");
        ofCells(select, changed);
        changed.forEach(each -> all.put(each.cell(), each.waits()));
        select.map((row, context) -> {
                    all.get(changed.get(row.getInt("place") - 1).cell()).add(row.getBytes("notice_waits"));
                    return row;
                })
                .list();
        return all;
    }

    /** One after another within an organisation, whose busiest cells all of them change anyway. */
    private static void lock(Handle handle, List<Addition> changed) {
        handle.createQuery("""
                        select pg_advisory_xact_lock(hashtextextended('process_cell ' || tenant, 0))::text
                        from unnest(:tenants) as tenant
                        """)
                .bindArray(
                        "tenants",
                        String.class,
                        changed.stream()
                                .map(each -> each.cell().tenantId())
                                .distinct()
                                .toList())
                .mapTo(String.class)
                .list();
    }

    /** @param waits of cells where they change; others keep theirs */
    private static void write(Handle handle, List<Addition> additions, Map<Cell, Buckets> waits) {
        var columns = Stream.of(Counted.values())
                .filter(counted ->
                        additions.stream().anyMatch(each -> each.tally().of(counted) != 0))
                .toList();
        UnaryOperator<String> each = text -> columns.stream()
                .map(counted -> text.formatted(counted.column()))
                .collect(joining());
        var insert = handle.createUpdate(
                "insert into process_cell as known (" + KEY + ", notice_waits" + each.apply(", %1$s")
                        + ") select * from unnest(" + KEYS + ", :waits::bytea[]" + each.apply(", :%1$s::bigint[]") + ")"
                        + " on conflict (" + KEY + ") do update set"
                        + " notice_waits = coalesce(excluded.notice_waits, known.notice_waits)"
                        + each.apply(", %1$s = known.%1$s + excluded.%1$s"));
        var rows = ofCells(insert, additions).bind("waits", addition -> hex(waits.get(addition.cell())));
        columns.forEach(counted ->
                rows.bind(counted.column(), addition -> addition.tally().of(counted)));
        insert.execute();
    }

    private static String hex(Buckets waits) {
        return waits == null ? null : "\\x" + HexFormat.of().formatHex(waits.encoded());
    }

    private static Rows<Addition> ofCells(SqlStatement<?> statement, List<Addition> additions) {
        return new Rows<>(statement, additions)
                .bind("tenants", each -> each.cell().tenantId())
                .bind("days", each -> each.cell().day())
                .bind("stages", each -> each.cell().stage())
                .bind("kinds", each -> each.cell().kind())
                .bind("reasons", each -> each.cell().reason())
                .bind("teams", each -> each.cell().team())
                .bind("countries", each -> each.cell().country());
    }
}
