package io.hearback.message.desk;

import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads one organisation's notices. The wall between organisations is the database's, see {@link TenantWall}. */
@ApplicationScoped
class Desk {

    private static final String LINES = """
            select id, state, kind, stage, reason, language, candidate_name, job_title, send_at, waits_for, state_at, cause,
                   verdict, call_by, called_at
              from notice
             where (cast(:state as text) is null or state = :state)
               and (not :toCall or (call_by is not null and called_at is null))
               and (cast(:before as uuid) is null
                    or (created_at, id) < (select seen.created_at, seen.id from notice seen where seen.id = :before))
             order by created_at desc, id desc
             limit :limit""";

    private static final String TO_DO = """
            select (select count(*) from open_notice where state = 'HELD') as held,
                   (select count(*) from open_notice where state = 'SCHEDULED' and call_by is not null) as calls,
                   (select count(*) from open_notice where state = 'UNKNOWN') as unknown""";

    private static final String FILE = """
            select id, state, cause, kind, stage, reason, ats_reason, language, organisation, job_title,
                   candidate_name, candidate_email, signatory_name, signatory_email,
                   subject, text_body, html_body, message_id, dated_at, created_at, send_at, waits_for, state_at,
                   attempts, smtp_reply, call_by, called_at, carried_by, carries
              from notice
             where id = :id""";

    private final TenantWall wall;

    Desk(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * @param filter what to leave out
     * @param before the last notice already seen; null to begin with the newest
     */
    List<NoticeLine> newest(TenantId tenant, Filter filter, UUID before, int limit) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(LINES)
                        .bind("state", filter.state())
                        .bind("toCall", filter.toCall())
                        .bindByType("before", before, UUID.class)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(NoticeLine.class))
                        .list());
    }

    /** What waits for a person. */
    ToDo toDo(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(TO_DO)
                        .map(ConstructorMapper.of(ToDo.class))
                        .one());
    }

    Optional<NoticeFile> find(TenantId tenant, UUID notice) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(FILE)
                        .bind("id", notice)
                        .map(ConstructorMapper.of(NoticeFile.class))
                        .findOne());
    }
}
