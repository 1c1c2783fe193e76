package io.hearback.intake.erasure;

import io.hearback.intake.tenant.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was told of applications, in the order of records. Each line is looked at once, when it is old enough: whichever is the
 * last of its application ends it. Each method is one statement of the caller's transaction.
 */
enum Ledger {
    /** A stage event that is told later and happened later shows that the application went on. */
    OUTCOMES("""
            select a.id as application_id, a.candidate_id, o.recorded_at, v.keep_in_touch_until as until,
                   o.sequence = a.last_sequence and not exists (
                       select from stage_event later where later.application_id = o.application_id
                           and later.recorded_at > o.recorded_at and later.occurred_at > o.decided_at) as is_last
            from (select id, application_id, sequence, decided_at, recorded_at from outcome where %s) o
            join application a on a.id = o.application_id left join vault v on v.outcome_id = o.id
            order by o.recorded_at
            """),

    /** Of one moment an application may have several. */
    STAGES("""
            select distinct a.id as application_id, a.candidate_id, s.recorded_at, v.keep_in_touch_until as until,
                   not exists (select from stage_event later
                               where later.application_id = s.application_id and later.recorded_at > s.recorded_at)
                   and not exists (select from outcome later
                                   where later.application_id = s.application_id and later.recorded_at > s.recorded_at) as is_last
            from (select application_id, recorded_at from stage_event where %s) s
            join application a on a.id = s.application_id
            left join outcome o on o.application_id = a.id and o.sequence = a.last_sequence
            left join vault v on v.outcome_id = o.id
            order by s.recorded_at
            """);

    /** Those of one moment together, as a file's outcomes are of one, so that no moment is half done. */
    private static final String NEXT = """
            tenant_id = :tenant and recorded_at <= :cutoff
                and recorded_at > coalesce(
                    (select done_to from retention_round where tenant_id = :tenant and ledger = :ledger), '-infinity')
            order by recorded_at fetch first :batch rows with ties
            """;

    /**
     * @param isLast whether nothing was told of the application after it
     * @param until when the candidate agreed to be kept in mind with the last outcome, or null
     */
    public record Passed(UUID applicationId, UUID candidateId, boolean isLast, Instant recordedAt, LocalDate until) {}

    private static final RowMapper<Passed> PASSED = ConstructorMapper.of(Passed.class);

    private final String next;

    Ledger(String lines) {
        this.next = lines.formatted(NEXT);
    }

    /** @return the lines up to that time that nobody has looked at, the oldest first; as many, or a moment's more */
    List<Passed> next(Handle handle, TenantId tenant, Instant cutoff, int batch) {
        return handle.createQuery(next)
                .bind("tenant", tenant.value())
                .bind("ledger", this)
                .bind("cutoff", cutoff)
                .bind("batch", batch)
                .map(PASSED)
                .list();
    }

    /** Those up to that time are looked at. */
    void doneTo(Handle handle, TenantId tenant, Instant time) {
        handle.execute("""
                insert into retention_round (tenant_id, ledger, done_to) values (?, ?, ?)
                on conflict (tenant_id, ledger) do update set done_to = greatest(retention_round.done_to, excluded.done_to)
                """, tenant.value(), this, time);
    }
}
