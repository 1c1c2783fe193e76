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
import java.util.Set;
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

    /** Each time their length reaches another power of two: of two numbers whose highest bits differ, XOR is the greater. */
    private static final String LONG = "after > 256 and after > before and (before # after) > (before & after)";

    /** Three statements at most, and two where waits are packed; none where nothing changes. */
    void follow(Handle handle, List<Fact.Change> changes) {
        var additions = new Additions(promises(handle, changes));
        for (var change : changes) {
            additions.add(change.before(), -1);
            additions.add(change.after(), 1);
        }
        var each = additions.list();
        if (!each.isEmpty()) {
            pack(handle, each, write(handle, each));
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
     * Counts, and puts waits behind those that are there, unread; what is taken out waits for {@link #pack}.
     *
     * @return the cells whose waits have got long by that
     */
    private static Set<Cell> write(Handle handle, List<Addition> additions) {
        var columns = Stream.of(Counted.values())
                .filter(counted ->
                        additions.stream().anyMatch(each -> each.tally().of(counted) != 0))
                .toList();
        UnaryOperator<String> each = text -> columns.stream()
                .map(counted -> text.formatted(counted.column()))
                .collect(joining());
        var insert = handle.createQuery("with written as (insert into process_cell as known (" + KEY + ", notice_waits"
                + each.apply(", %1$s") + ") select * from unnest(" + KEYS + ", :waits::bytea[]"
                + each.apply(", :%1$s::integer[]") + ") on conflict (" + KEY + ") do update set notice_waits ="
                + " case when excluded.notice_waits is null then known.notice_waits"
                + " else coalesce(known.notice_waits, '') || excluded.notice_waits end"
                + each.apply(", %1$s = known.%1$s + excluded.%1$s") + " returning " + KEY + ","
                + " coalesce(octet_length(old.notice_waits), 0) as before, octet_length(new.notice_waits) as after)"
                + " select " + KEY + " from written where " + LONG);
        var rows = ofCells(insert, additions).bind("waits", addition -> hex(addition.waits()));
        columns.forEach(counted ->
                rows.bind(counted.column(), addition -> addition.tally().of(counted)));
        return insert.map((row, context) -> Cell.read(row)).set();
    }

    /**
     * Makes one of waits that were put behind one another, where they have got long, and where some are taken out. The cells
     * are this transaction's until it ends, as it has written them.
     */
    private static void pack(Handle handle, List<Addition> additions, Set<Cell> grown) {
        var packed = additions.stream()
                .filter(each ->
                        grown.contains(each.cell()) || !each.waits().less().isEmpty())
                .toList();
        if (packed.isEmpty()) {
            return;
        }
        var waits = read(handle, packed);
        packed.forEach(each -> waits.get(each.cell()).add(each.waits().less()));
        var update = handle.createUpdate("update process_cell known set notice_waits = packed.waits from unnest(" + KEYS
                + ", :waits::bytea[]) as packed (" + KEY + ", waits) where (" + of("known") + ") = (" + of("packed")
                + ")");
        ofCells(update, packed).bind("waits", each -> hex(waits.get(each.cell())));
        update.execute();
    }

    private static Map<Cell, Buckets> read(Handle handle, List<Addition> additions) {
        var waits = new HashMap<Cell, Buckets>();
        additions.forEach(each -> waits.put(each.cell(), new Buckets()));
        var select =
                handle.createQuery("select place, notice_waits from unnest(" + KEYS + ") with ordinality as packed ("
                        + KEY + ", place) join process_cell using (" + KEY + ") where notice_waits is not null");
        ofCells(select, additions);
        select.map((row, context) -> {
                    waits.get(additions.get(row.getInt("place") - 1).cell()).add(row.getBytes("notice_waits"));
                    return row;
                })
                .list();
        return waits;
    }

    private static String of(String table) {
        return table + "." + KEY.replace(", ", ", " + table + ".");
    }

    /** Without what is taken out: of a cell that waits for its recount, there may be nothing to take it from. */
    private static String hex(Buckets waits) {
        var more = waits.more();
        return more.isEmpty() ? null : "\\x" + HexFormat.of().formatHex(more.encoded());
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
