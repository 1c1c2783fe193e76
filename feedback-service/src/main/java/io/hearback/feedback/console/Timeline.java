package io.hearback.feedback.console;

import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to one application, as far as this service has heard. How its candidate rated the process is in nobody's story. */
@ApplicationScoped
class Timeline {

    private static final String STEPS = """
            select 'RECEIVED' as what, received_at as at, null as detail, null::uuid as id
              from application_fact where application_id = :id and received_at is not null
            union all select 'STAGE', stage_at, stage, null from application_fact
             where application_id = :id and stage_at is not null
            union all select 'INTERVIEWED', interview_held_at, null, null from application_fact
             where application_id = :id and interview_held_at is not null
            union all select 'HIRED', hired_at, null, null from application_fact
             where application_id = :id and hired_at is not null
            union all select 'REINSTATED', reinstated_at, null, null from application_fact
             where application_id = :id and reinstated_at is not null
            union all select 'OUTCOME', decided_at, outcome_kind, null from fact
             where application_id = :id and decided_at is not null
            union all select 'NOTICE', notice_at, notice_state, notice_id from fact
             where application_id = :id and notice_at is not null
            union all select 'ASKED', requested_at, kind, id from feedback_request where application_id = :id
            union all select 'ANSWERED', a.answered_at, r.answer_notice_state, r.id
              from answer a join feedback_request r on r.id = a.request_id where r.application_id = :id
            union all select 'EXPIRED', state_at, null, id from feedback_request
             where application_id = :id and state = 'EXPIRED' and state_at is not null
            order by at, what""";

    /** @param detail a code, or null @param id of the notice or request that it is about, or null */
    public record Step(String what, Instant at, String detail, UUID id) {}

    private final TenantWall wall;

    Timeline(TenantWall wall) {
        this.wall = wall;
    }

    /** Oldest first. @return nothing for an application that we have not heard of */
    List<Step> of(TenantId tenant, UUID application) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(STEPS)
                        .bind("id", application)
                        .map((row, context) -> new Step(
                                row.getString("what"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("detail"),
                                row.getObject("id", UUID.class)))
                        .list());
    }
}
