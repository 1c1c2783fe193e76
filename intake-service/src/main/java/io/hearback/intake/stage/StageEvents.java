package io.hearback.intake.stage;

import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.List;
import java.util.UUID;

/** The table of stage events. Each method is one statement of the caller's transaction, for any number of events. */
final class StageEvents {

    private static final RowMapper<StageEvent> EVENT = ConstructorMapper.of(StageEvent.class);

    private StageEvents() {}

    /**
     * @param events of locked applications
     * @return those that were not on record; of two that say the same, the first
     */
    static List<StageEvent> insertNew(Handle handle, TenantId tenant, List<StageEvent> events) {
        var insert = handle.createQuery("""
                        insert into stage_event (id, tenant_id, application_id, kind, stage, occurred_at, recorded_at)
                        select id, :tenant, application, kind, stage, occurred_at, recorded_at
                        from unnest(:ids::uuid[], :applications::uuid[], :kinds, :stages, :occurred::timestamptz[], :recorded::timestamptz[]) with ordinality
                            as told (id, application, kind, stage, occurred_at, recorded_at, place)
                        order by place
                        on conflict (application_id, kind, stage, occurred_at) do nothing
                        returning id
                        """).bind("tenant", tenant.value());
        facts(insert, events)
                .bind("ids", StageEvent::id)
                .bind("kinds", StageEvent::kind)
                .bind("recorded", StageEvent::recordedAt);
        var added = insert.mapTo(UUID.class).set();
        return events.stream().filter(event -> added.contains(event.id())).toList();
    }

    /** @return the events on record that say what these say */
    static List<StageEvent> same(Handle handle, List<StageEvent> events) {
        var query = handle.createQuery("""
                        select e.id, e.application_id, a.reference as application_reference, a.candidate_id, e.kind, e.stage,
                               e.occurred_at, e.recorded_at
                        from (select distinct * from unnest(:applications::uuid[], :kinds, :stages, :occurred::timestamptz[]) as t (a, k, s, o)) as told
                        join stage_event e on e.application_id = told.a and e.kind = told.k and e.stage = told.s
                                          and e.occurred_at = told.o
                        join application a on a.id = e.application_id
                        """);
        facts(query, events).bind("kinds", StageEvent::kind);
        return query.map(EVENT).list();
    }

    /** Moves each application to the stage of its latest event, unless a later event or a later outcome has moved it on. */
    static void moveOn(Handle handle, List<StageEvent> latest) {
        var update = handle.createUpdate("""
                        update application set stage = told.stage, stage_since = told.occurred_at
                        from unnest(:applications::uuid[], :stages, :occurred::timestamptz[]) as told (application, stage, occurred_at)
                        where id = told.application
                          and (stage_since is null or stage_since < told.occurred_at)
                          and not exists (select from outcome where application_id = told.application
                                                                and decided_at >= told.occurred_at)
                        """);
        facts(update, latest);
        update.execute();
    }

    private static Rows<StageEvent> facts(SqlStatement<?> statement, List<StageEvent> events) {
        return new Rows<>(statement, events)
                .bind("applications", StageEvent::applicationId)
                .bind("stages", StageEvent::stage)
                .bind("occurred", StageEvent::occurredAt);
    }
}
