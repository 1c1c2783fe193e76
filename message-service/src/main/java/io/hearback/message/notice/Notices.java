package io.hearback.message.notice;

import io.hearback.contract.ReasonCode;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of one tenant, to read. */
@ApplicationScoped
public class Notices {

    private final TenantWall wall;

    Notices(TenantWall wall) {
        this.wall = wall;
    }

    public Optional<Notice> find(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> find(handle, id));
    }

    /** @return newest first */
    public List<Notice> ofApplication(TenantId tenant, UUID application) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select " + NoticeRows.COLUMNS + """
                                 from notice where application_id = :application
                                order by created_at desc, id desc""")
                        .bind("application", application)
                        .map((row, context) -> NoticeRows.notice(row))
                        .list());
    }

    /**
     * @return how the notice was judged, with the rules it breaks; empty if it lacks its words, or is older than verdicts
     * @throws NoticeNotFoundException if the tenant has none with this id
     */
    public Optional<Judgement> judgement(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> {
            var notice = find(handle, id).orElseThrow(NoticeNotFoundException::new);
            return judgement(handle, notice);
        });
    }

    static Optional<Judgement> judgement(Handle handle, Notice notice) {
        return Optional.ofNullable(substance(handle, notice.id()).report())
                .map(report -> new Judgement(report, NoticeCheck.judged(notice.wording())));
    }

    static Optional<Notice> find(Handle handle, UUID id) {
        return handle.createQuery("select " + NoticeRows.COLUMNS + " from notice where id = :id")
                .bind("id", id)
                .map((row, context) -> NoticeRows.notice(row))
                .findOne();
    }

    /** Keeps everybody else from moving the notice until the transaction ends. */
    static Notice lock(Handle handle, UUID id) {
        handle.createQuery("select id from notice where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        return find(handle, id).orElseThrow(NoticeNotFoundException::new);
    }

    /** As {@link #lock} for each that is there, in the order of their ids, which whoever locks several keeps to. */
    static List<Notice> lockAll(Handle handle, Collection<UUID> ids) {
        handle.createQuery("select id from notice where id = any (:ids) order by id for update")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list();
        return handle.createQuery("select " + NoticeRows.COLUMNS + " from notice where id = any (:ids) order by id")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> NoticeRows.notice(row))
                .list();
    }

    static Substance substance(Handle handle, UUID id) {
        return handle.createQuery("select matter, report from notice where id = :id")
                .bind("id", id)
                .map((row, context) -> NoticeRows.substance(row))
                .findOne()
                .orElseThrow(NoticeNotFoundException::new);
    }

    /** @return the reason that the tenant's refusal with this id states; empty if it states none, or may not */
    public Optional<Reason> statedReason(TenantId tenant, UUID id) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select reason, matter from notice"
                                + " where id = :id and kind = 'REFUSAL' and text_body is not null")
                        .bind("id", id)
                        .map((row, context) -> stated(row.getString("reason"), row.getString("matter")))
                        .findOne()
                        .flatMap(stated -> stated));
    }

    /** A notice that is older than its kept matter has its code, and no details. */
    private static Optional<Reason> stated(String code, String json) {
        var matter = NoticeJson.read(json, Matter.class);
        if (matter == null) {
            return Optional.ofNullable(code).map(ReasonCode::valueOf).map(Reason::of);
        }
        return matter.circumstances().neutral() ? Optional.empty() : Optional.ofNullable(matter.reason());
    }
}
