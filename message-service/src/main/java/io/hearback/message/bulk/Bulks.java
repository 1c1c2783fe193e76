package io.hearback.message.bulk;

import com.fasterxml.uuid.Generators;
import io.hearback.message.bulk.BulkRefusedException.Why;
import io.hearback.message.house.Houses;
import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.notice.ManyNotices;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Decisions about many notices: draws them up, hears those who decide, and tells how far they have come. */
@ApplicationScoped
public class Bulks {

    /** A person looks at what is approved; a mistake that is recalled may be any size. */
    static final int MOST_APPROVED = 5_000;

    static final int MOST_RECALLED = 2_000_000;

    private final TenantWall wall;
    private final BulkRows rows;
    private final ManyNotices notices;
    private final ReviewRuleBook rules;
    private final Houses houses;
    private final BulkConfig config;
    private final Clock clock;

    Bulks(
            TenantWall wall,
            BulkRows rows,
            ManyNotices notices,
            ReviewRuleBook rules,
            Houses houses,
            BulkConfig config,
            Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.notices = notices;
        this.rules = rules;
        this.houses = houses;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Lists the notices that a decision would be about, a bounded statement at a time. Nothing happens to any of them.
     *
     * @param kind APPROVE or RECALL
     * @throws BulkRefusedException if the filter leaves nothing out of a recall, or too little out of an approval; or, when
     *     the drawing up broke off, if somebody would go on with it
     */
    public Bulk draw(TenantId tenant, Bulk.Kind kind, Filter filter, Actor by) {
        if (kind == Bulk.Kind.RECALL && filter.isEmpty()) {
            throw new BulkRefusedException(Why.TOO_MANY);
        }
        return list(tenant, draft(kind, filter, null, by));
    }

    private Bulk draft(Bulk.Kind kind, Filter filter, UUID undoes, Actor by) {
        var now = clock.instant();
        return new Bulk(
                Generators.timeBasedEpochRandomGenerator().generate(),
                kind,
                Bulk.State.DRAFT,
                filter,
                undoes,
                new Bulk.Step(by, now),
                now.plus(config.decidedWithin()),
                null,
                null,
                null,
                new Counts(0, 0, 0, 0, 0, 0));
    }

    private Bulk list(TenantId tenant, Bulk draft) {
        wall.inside(tenant, handle -> {
            rows.insert(handle, tenant, draft);
            return null;
        });
        var most = draft.kind() == Bulk.Kind.APPROVE ? MOST_APPROVED : MOST_RECALLED;
        var listed = 0;
        for (var at = Selection.Cursor.START; at != null; listed += Selection.PAGE) {
            if (listed > most) {
                throw new BulkRefusedException(Why.TOO_MANY);
            }
            var after = at;
            at = wall.inside(tenant, handle -> Selection.list(handle, tenant.value(), draft, after));
        }
        return find(tenant, draft.id());
    }

    /**
     * Sets a draft going, or asks a second person to confirm it. Twice is once.
     *
     * @throws BulkNotFoundException if the tenant has none with this id
     * @throws BulkRefusedException if it is no draft any more, or empty, or who asks is not enough
     */
    public Bulk ask(TenantId tenant, UUID id, Actor by) {
        var now = clock.instant();
        var alone = rules.stored(tenant).alone();
        return change(
                tenant,
                id,
                bulk -> wasAsked(bulk, by) ? bulk : bulk.ask(by, alone, now, now.plus(config.decidedWithin())));
    }

    /**
     * A second person lets it go. Twice is once.
     *
     * @throws BulkNotFoundException if the tenant has none with this id
     * @throws BulkRefusedException if it does not wait for a second person, or this is none
     */
    public Bulk confirm(TenantId tenant, UUID id, Actor by) {
        return change(tenant, id, bulk -> wasConfirmed(bulk, by) ? bulk : bulk.confirm(by, clock.instant()));
    }

    /**
     * A person will not have it.
     *
     * @throws BulkNotFoundException if the tenant has none with this id
     * @throws BulkRefusedException if it does not wait for a second person
     */
    public Bulk decline(TenantId tenant, UUID id, Actor by) {
        return change(tenant, id, bulk -> bulk.decline(by, clock.instant()));
    }

    /**
     * Undoes what an approval or a recall did, for each notice as far as it can be undone. Runs at once.
     *
     * @return the undoing
     * @throws BulkNotFoundException if the tenant has none with this id
     * @throws BulkRefusedException if it is not done yet, or is an undoing itself, or nothing is left to undo
     */
    public Bulk undo(TenantId tenant, UUID id, Actor by) {
        var known = find(tenant, id);
        if (known.state() != Bulk.State.DONE || known.kind() == Bulk.Kind.UNDO) {
            throw new BulkRefusedException(Why.NOT_NOW);
        }
        var nothing = new Filter(null, null, null, null, null, null, null, null, null, null);
        return ask(tenant, list(tenant, draft(Bulk.Kind.UNDO, nothing, id, by)).id(), by);
    }

    private static boolean wasAsked(Bulk bulk, Actor by) {
        return switch (bulk.state()) {
            case ASKED -> isBy(bulk.asked(), by);
            case RUNNING, DONE -> isBy(bulk.asked() == null ? bulk.decided() : bulk.asked(), by);
            default -> false;
        };
    }

    private static boolean wasConfirmed(Bulk bulk, Actor by) {
        return switch (bulk.state()) {
            case RUNNING, DONE -> bulk.asked() != null && isBy(bulk.decided(), by);
            default -> false;
        };
    }

    private static boolean isBy(Bulk.Step step, Actor by) {
        return step != null && step.by().equals(by);
    }

    private Bulk change(TenantId tenant, UUID id, UnaryOperator<Bulk> decision) {
        return wall.inside(tenant, handle -> {
            var known = rows.lock(handle, id)
                    .orElseThrow(BulkNotFoundException::new)
                    .at(clock.instant());
            var decided = decision.apply(known);
            if (decided != known) {
                rows.save(handle, decided);
            }
            return decided;
        });
    }

    /** @throws BulkNotFoundException if the tenant has none with this id */
    public Bulk find(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> rows.find(handle, id))
                .orElseThrow(BulkNotFoundException::new)
                .at(clock.instant());
    }

    /** @return the latest first */
    public List<Bulk> latest(TenantId tenant, int limit) {
        var now = clock.instant();
        return wall.inside(tenant, handle -> rows.latest(handle, limit)).stream()
                .map(bulk -> bulk.at(now))
                .toList();
    }

    /** @return where its notices stand now, all of them counted */
    public Outlook outlook(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> rows.outlook(handle, id));
    }

    /**
     * @param after the last notice already seen; null to begin with the first
     * @return its notices in the order of their ids
     */
    public List<BulkLine> lines(TenantId tenant, Bulk bulk, UUID after, int limit) {
        var house = houses.of(tenant);
        var now = clock.instant();
        return wall.inside(tenant, handle -> {
            var lines = rows.lines(handle, bulk.id(), after == null ? new UUID(0, 0) : after, limit);
            var undecided = bulk.state() == Bulk.State.DRAFT || bulk.state() == Bulk.State.ASKED;
            if (bulk.kind() != Bulk.Kind.APPROVE || !undecided || lines.isEmpty()) {
                return lines;
            }
            var ids = lines.stream().map(BulkLine::id).toList();
            var leaves = notices.foreseen(handle, ids, house, now);
            return lines.stream()
                    .map(line -> line.leaving(leaves.get(line.id())))
                    .toList();
        });
    }

    /** @return up to how many notices one person may approve alone */
    public int alone(TenantId tenant) {
        return rules.stored(tenant).alone();
    }
}
