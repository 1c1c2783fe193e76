package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.compose.Matter;
import io.hearback.message.respect.Report;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts notices on the table as a test needs them, and looks at them. */
@ApplicationScoped
public class NoticeShelf {

    public static final UUID TOKEN = UUID.fromString("00000000-0000-0000-0000-00000000c1a1");

    private static final Substance BEFORE_MATTER_WAS_KEPT = new Substance(null, null);

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
                notices.forEach(notice -> NoticeRows.bind(batch, new Draft(notice, BEFORE_MATTER_WAS_KEPT))
                        .add());
                return batch.execute();
            }
        });
    }

    /** With {@link #TOKEN}'s claim, and a lease of a minute where the state has one. */
    public Notice put(Notice notice, NoticeState state) {
        put(notice);
        put(notice.id(), state);
        return notice;
    }

    /** As {@link #put(Notice, NoticeState)}, a notice that is there. */
    public void put(UUID notice, NoticeState state) {
        var leased = state == NoticeState.CLAIMED || state == NoticeState.HANDING_OVER;
        wall.asWorker(worker -> worker.createUpdate("""
                        with changed as (
                            update notice set state = :state, claim_token = :token, lease_until = :lease where id = :id
                            returning id, claim_token, lease_until),
                        taken as (
                            delete from open_notice using changed where notice_id = id and lease_until is not null)
                        insert into claim
                        select claim_token, array[id], lease_until from changed where lease_until is not null
                        on conflict (token) do update
                        set notices = claim.notices || excluded.notices, look_at = least(claim.look_at, excluded.look_at)""")
                .bind("state", state)
                .bind("token", TOKEN)
                .bind("lease", leased ? find(notice).life().sendAt().plus(Duration.ofMinutes(1)) : null)
                .bind("id", notice)
                .execute());
    }

    public void keepsMatter(Notice notice, Matter matter) {
        wall.asWorker(worker -> worker.createUpdate("update notice set matter = cast(:matter as jsonb) where id = :id")
                .bind("matter", NoticeJson.write(matter))
                .bind("id", notice.id())
                .execute());
    }

    public void judge(Notice notice, Report report) {
        wall.asWorker(worker -> worker.createUpdate("update notice set report = cast(:report as jsonb) where id = :id")
                .bind("report", NoticeJson.write(report))
                .bind("id", notice.id())
                .execute());
    }

    /** It was written, and came into its state, so much earlier. */
    public void ages(Notice notice, Duration by) {
        wall.asWorker(worker -> worker.createUpdate("""
                        update notice set created_at = created_at - :by * interval '1 second',
                            state_at = state_at - :by * interval '1 second' where id = :id""")
                .bind("by", by.toSeconds())
                .bind("id", notice.id())
                .execute());
    }

    /** Stops every notice but this one, so that whoever claims finds it if it is due. */
    public void claimable(Notice notice) {
        wall.asWorker(worker -> worker.createUpdate("""
                        update notice set state = 'RECALLED', lease_until = null
                        where state in ('HELD', 'SCHEDULED', 'CLAIMED', 'HANDING_OVER') and id <> :id""").bind("id", notice.id()).execute());
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
        return wall.asWorker(worker -> worker.createQuery("select " + NoticeRows.COLUMNS
                        + " from notice where application_id = :id order by outcome_sequence, about nulls first")
                .bind("id", application)
                .map((row, context) -> NoticeRows.notice(row))
                .list());
    }

    public List<Notice> of(TenantId tenant) {
        return wall.asWorker(worker -> worker.createQuery("select " + NoticeRows.COLUMNS
                        + " from notice where tenant_id = :tenant order by created_at, id")
                .bind("tenant", tenant.value())
                .map((row, context) -> NoticeRows.notice(row))
                .list());
    }

    /** @return the only notice of this kind about an application */
    public Notice one(UUID application, NoticeKind kind) {
        return ofApplication(application).stream()
                .filter(notice -> notice.occasion().kind() == kind)
                .reduce((one, other) -> {
                    throw new AssertionError("there are two of " + kind);
                })
                .orElseThrow();
    }

    /** @return the tokens of the claims that are not forgotten */
    public Set<UUID> claims() {
        return wall.asWorker(worker ->
                worker.createQuery("select token from claim").mapTo(UUID.class).set());
    }

    /** @return the notices that are open and do not wait, or wait and are not open, or are so otherwise than they say */
    public List<UUID> openOtherwiseThanTheySay() {
        return wall.asWorker(worker -> worker.createQuery("""
                        select coalesce(n.id, o.notice_id) from notice n full join open_notice o on o.notice_id = n.id
                        where (n.state in ('SCHEDULED', 'HELD', 'UNKNOWN')) is distinct from (o.notice_id is not null)
                            or (o.state, o.send_at, o.tenant_id) <> (n.state, n.send_at, n.tenant_id)
                            or o.call_by is distinct from n.call_by and n.called_at is null and o.notice_id is not null
                            or o.call_by is not null and n.called_at is not null""").mapTo(UUID.class).list());
    }

    /** @return on which page of the table each lies: a change that leaves it there writes to no index */
    Map<UUID, String> pages(List<Notice> notices) {
        return wall.asWorker(worker -> worker.createQuery(
                        "select id, split_part(cast(ctid as text), ',', 1) as page from notice where id = any (:ids)")
                .bindArray("ids", UUID.class, notices.stream().map(Notice::id).toList())
                .reduceRows(new HashMap<>(), (pages, row) -> {
                    pages.put(row.getColumn("id", UUID.class), row.getColumn("page", String.class));
                    return pages;
                }));
    }

    /** @return the columns of notices that an index is of, or asks for */
    Set<String> columnsThatIndexesName() {
        return wall.asWorker(
                worker -> worker.createQuery("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid
                        where i.indrelid = 'notice'::regclass and (a.attnum = any (i.indkey) or exists (
                            select from pg_depend d
                            where d.objid = i.indexrelid and d.refobjid = i.indrelid and d.refobjsubid = a.attnum))""").mapTo(String.class).set());
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
