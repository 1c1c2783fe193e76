package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts notices on the table as a test needs them, and looks at them. */
@ApplicationScoped
public class NoticeShelf {

    public static final UUID TOKEN = UUID.fromString("00000000-0000-0000-0000-00000000c1a1");

    private final TenantWall wall;

    NoticeShelf(TenantWall wall) {
        this.wall = wall;
    }

    public Notice put(Notice notice) {
        put(List.of(notice));
        return notice;
    }

    public void put(List<Notice> notices) {
        wall.asWorker(worker -> {
            try (var batch = worker.prepareBatch(NoticeRows.INSERT)) {
                notices.forEach(notice -> NoticeRows.bind(batch, notice).add());
                return batch.execute();
            }
        });
    }

    /** With {@link #TOKEN}'s claim, and a lease of a minute where the state has one. */
    public Notice put(Notice notice, NoticeState state) {
        put(notice);
        var leased = state == NoticeState.CLAIMED || state == NoticeState.HANDING_OVER;
        wall.asWorker(worker -> worker.createUpdate(
                        "update notice set state = :state, claim_token = :token, lease_until = :lease where id = :id")
                .bind("state", state)
                .bind("token", TOKEN)
                .bind("lease", leased ? notice.life().sendAt().plus(Duration.ofMinutes(1)) : null)
                .bind("id", notice.id())
                .execute());
        return notice;
    }

    /** Stops every notice that earlier tests have left in the queue. */
    public void clear() {
        wall.asWorker(worker -> worker.execute("update notice set state = 'RECALLED', lease_until = null"
                + " where state in ('HELD', 'SCHEDULED', 'CLAIMED', 'HANDING_OVER')"));
    }

    public Notice find(UUID id) {
        return wall.asWorker(worker -> Notices.find(worker, id).orElseThrow());
    }

    public NoticeState stateOf(Notice notice) {
        return find(notice.id()).life().state();
    }

    public List<Notice> ofApplication(UUID application) {
        return wall.asWorker(worker -> worker.createQuery(
                        "select * from notice where application_id = :id order by outcome_sequence")
                .bind("id", application)
                .map((row, context) -> NoticeRows.notice(row))
                .list());
    }

    /** @return everything that is at rest about a notice, as text */
    public String atRest(UUID id) {
        return wall.asWorker(worker -> worker.createQuery("select cast(notice as text) from notice where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    public List<Map<String, Object>> quarantine() {
        return wall.asWorker(worker -> worker.createQuery("select * from quarantine order by quarantined_at")
                .mapToMap()
                .list());
    }
}
