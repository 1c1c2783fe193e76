package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes notices back, and with each refusal the task to call if that has not left. Competes with the hand-over for each row:
 * one conditional UPDATE, so exactly one of the two finds it. What another carries is taken out of that one's text, and what
 * they carry leaves without them. Some ten statements for any number of notices, and two for each that a call comes before.
 */
@ApplicationScoped
class Recall {

    private final Moves moves;
    private final CallTasks calls;
    private final Gatherer gatherer;

    Recall(Moves moves, CallTasks calls, Gatherer gatherer) {
        this.moves = moves;
        this.calls = calls;
        this.gatherer = gatherer;
    }

    /** @return DONE, ALREADY or TOO_LATE for each that the tenant has */
    Map<UUID, Fate> make(Handle handle, List<UUID> ids, Actor by, Instant now) {
        var people = gatherer.begin(handle, ids);
        gatherer.detach(handle, ids, by, now);
        var notices = Notices.lockAll(handle, ids);
        if (notices.isEmpty()) {
            return Map.of();
        }
        var step = new Moves.Step(Move.RECALL, Cause.RECRUITER, now).by(by);
        var wanted = notices.stream()
                .map(notice -> new Moves.Wanted(new Moves.Target(notice.id(), null), step))
                .toList();
        var changed = moves.makeAll(handle, wanted).keySet();
        for (var notice : notices) {
            if (changed.contains(notice.id()) && notice.call() != null) {
                calls.retire(handle, notice, Cause.RECRUITER, by, now);
            }
        }
        gatherer.settle(handle, people, now);
        return fates(notices, changed);
    }

    private static Map<UUID, Fate> fates(List<Notice> notices, Set<UUID> changed) {
        var fates = new HashMap<UUID, Fate>();
        for (var notice : notices) {
            var before = notice.life().state() == NoticeState.RECALLED ? Fate.ALREADY : Fate.TOO_LATE;
            fates.put(notice.id(), changed.contains(notice.id()) ? Fate.DONE : before);
        }
        return fates;
    }
}
