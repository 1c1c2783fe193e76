package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.House;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What {@link Review} does to one notice, done to some dozens in the caller's transaction, which sees one tenant's rows. Each
 * is moved by the same conditional UPDATE as a single one, and one that cannot be keeps back no other.
 */
@ApplicationScoped
public class ManyNotices {

    /** SQL: of a notice that waits for a person. */
    public static final String HELD = "id = any (array(select notice_id from open_notice where state = 'HELD'))";

    /** SQL: a hash of what a notice says, why it waits and in which state; it changes whenever a person would see a change. */
    public static final String SEEN = "sha256(convert_to(concat_ws('|', state, cause, version, words_version,"
            + " reason_version, subject, text_body), 'UTF8'))";

    private final Recall recall;
    private final Approval approval;
    private final Undoing undoing;
    private final Release release;
    private final Gatherer gatherer;

    ManyNotices(Recall recall, Approval approval, Undoing undoing, Release release, Gatherer gatherer) {
        this.recall = recall;
        this.approval = approval;
        this.undoing = undoing;
        this.release = release;
        this.gatherer = gatherer;
    }

    /** @return DONE, ALREADY or TOO_LATE for each */
    public Map<UUID, Fate> recall(Handle handle, List<UUID> ids, Actor by, Instant now) {
        return recall.make(handle, ids, by, now);
    }

    /**
     * @param seen the hash, in hex, that each notice had when the decision was taken; nobody approves anything else
     * @return what became of each
     */
    public Map<UUID, Fate> approve(Handle handle, Map<UUID, String> seen, House house, Actor by, Instant now) {
        var ids = List.copyOf(seen.keySet());
        var people = gatherer.begin(handle, ids);
        var notices = Notices.lockAll(handle, ids);
        var hashes = hashes(handle, ids);
        var fates = new HashMap<UUID, Fate>();
        for (var notice : notices) {
            var same = seen.get(notice.id()).equals(hashes.get(notice.id()));
            fates.put(notice.id(), same ? approve(handle, notice.id(), house, by, now) : changed(notice));
        }
        gatherer.settle(handle, people, now);
        return fates;
    }

    private Fate approve(Handle handle, UUID id, House house, Actor by, Instant now) {
        try {
            return approval.make(handle, id, house, by, now) ? Fate.DONE : Fate.ALREADY;
        } catch (TooLateException | DisrespectfulException e) {
            return Fate.REFUSED;
        }
    }

    private static Fate changed(Notice notice) {
        return switch (notice.life().state()) {
            case HELD -> Fate.CHANGED;
            case SCHEDULED, CLAIMED, HANDING_OVER, SENT -> Fate.ALREADY;
            default -> Fate.TOO_LATE;
        };
    }

    private static Map<UUID, String> hashes(Handle handle, List<UUID> ids) {
        return handle.createQuery("select id, encode(" + SEEN + ", 'hex') as seen from notice where id = any (:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("seen")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param recall whether recalls are undone, or approvals
     * @return what became of each
     */
    public Map<UUID, Fate> undo(Handle handle, List<UUID> ids, boolean recall, House house, Actor by, Instant now) {
        Person.lock(handle, Person.of(handle, ids));
        var fates = new HashMap<UUID, Fate>();
        for (var id : ids) {
            fates.put(id, undo(handle, id, recall, house, by, now));
        }
        return fates;
    }

    private Fate undo(Handle handle, UUID id, boolean recall, House house, Actor by, Instant now) {
        handle.savepoint("one");
        try {
            undoing.make(handle, id, recall, house, by, now);
            return Fate.DONE;
        } catch (CannotUndoException e) {
            handle.rollbackToSavepoint("one");
            return undone(e, recall) ? Fate.ALREADY : Fate.TOO_LATE;
        }
    }

    private static boolean undone(CannotUndoException e, boolean recall) {
        return e.why() == CannotUndoException.Why.NOTHING_TO_UNDO
                && (recall ? e.state() == NoticeState.SCHEDULED : e.state() == NoticeState.HELD);
    }

    /** @return when each would leave if it were scheduled now */
    public Map<UUID, Departure> foreseen(Handle handle, List<UUID> ids, House house, Instant now) {
        return handle.createQuery("select " + NoticeRows.COLUMNS + " from notice where id = any (:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> NoticeRows.notice(row))
                .collect(Collectors.toMap(Notice::id, notice -> release.foreseen(notice, house, now)));
    }
}
