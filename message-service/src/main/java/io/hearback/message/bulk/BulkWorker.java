package io.hearback.message.bulk;

import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.Fate;
import io.hearback.message.notice.ManyNotices;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Works decisions off, some dozens of notices in one transaction: their moves, what became of each, and the counts are
 * committed together, so a crash loses one transaction's work and no notice is moved or counted twice. Any number of copies
 * may run: each takes a decision that no other has at that moment.
 */
@ApplicationScoped
class BulkWorker {

    /** Rows that are locked at once: few, as workers that hand notices over wait for them. */
    static final int AT_ONCE = 50;

    /** Decisions looked at in a round; one of a million notices does not keep the others waiting. */
    private static final int ROUND = 100;

    private static final int STEPS_IN_A_ROW = 20;

    private record Waiting(TenantId tenant, UUID bulk) {}

    private final TenantWall wall;
    private final BulkRows rows;
    private final ManyNotices notices;
    private final Houses houses;
    private final Clock clock;

    BulkWorker(TenantWall wall, BulkRows rows, ManyNotices notices, Houses houses, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.notices = notices;
        this.houses = houses;
        this.clock = clock;
    }

    /** @return whether there was anything to do; ask again while there is */
    boolean round() {
        var worked = false;
        for (var waiting : waiting()) {
            for (int i = 0; i < STEPS_IN_A_ROW && step(waiting.tenant(), waiting.bulk()); i++) {
                worked = true;
            }
        }
        return worked;
    }

    private List<Waiting> waiting() {
        return wall.asWorker(worker -> worker.createQuery(
                        "select tenant_id, id from bulk where state = 'RUNNING' order by decided_at limit " + ROUND)
                .map((row, context) ->
                        new Waiting(new TenantId(row.getString("tenant_id")), row.getObject("id", UUID.class)))
                .list());
    }

    /** One transaction. @return false if it is done, or in another's hands */
    boolean step(TenantId tenant, UUID id) {
        var house = houses.of(tenant);
        var now = clock.instant();
        return wall.inside(
                tenant,
                handle -> rows.take(handle, id)
                        .map(bulk -> step(handle, bulk, house, now))
                        .orElse(false));
    }

    private boolean step(Handle handle, Bulk bulk, House house, Instant now) {
        var open = rows.open(handle, bulk.id(), AT_ONCE);
        if (open.isEmpty()) {
            rows.end(handle, bulk.id(), now);
            return false;
        }
        rows.enter(handle, bulk.id(), work(handle, bulk, open, house, now));
        return true;
    }

    private Map<UUID, Fate> work(Handle handle, Bulk bulk, Map<UUID, String> open, House house, Instant now) {
        var ids = List.copyOf(open.keySet());
        return switch (bulk.kind()) {
            case APPROVE -> notices.approve(handle, open, house, bulk.actor(), now);
            case RECALL -> notices.recall(handle, ids, bulk.actor(), now);
            case UNDO -> notices.undo(handle, ids, undoesRecall(handle, bulk), house, bulk.actor(), now);
        };
    }

    private boolean undoesRecall(Handle handle, Bulk bulk) {
        return rows.find(handle, bulk.undoes()).orElseThrow().kind() == Bulk.Kind.RECALL;
    }
}
