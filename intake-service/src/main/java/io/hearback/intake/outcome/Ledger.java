package io.hearback.intake.outcome;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The tables of applications, their candidates and their outcomes. Each method is one statement of the caller's transaction. */
@ApplicationScoped
class Ledger {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private static final RowMapper<Application> APPLICATION = (row, context) -> new Application(
            row.getObject("id", UUID.class),
            row.getObject("candidate_id", UUID.class),
            row.getBoolean("same_candidate"),
            Stage.valueOf(row.getString("stage")));
    private static final RowMapper<Outcome> OUTCOME = ConstructorMapper.of(Outcome.class);

    private static final String SELECT = """
            select o.id, o.application_id, a.reference as application_reference, a.candidate_id, o.sequence, o.kind, o.stage,
                   o.reason_code as reason, o.decided_at, o.recorded_at
            from outcome o join application a on a.id = o.application_id
            """;

    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /**
     * An application whose row is ours until the transaction ends: its outcomes come one after the other.
     *
     * @param sameCandidate whether the report names the candidate we know the application of
     */
    record Application(UUID id, UUID candidateId, boolean sameCandidate, Stage stage) {}

    /** Makes the application and its candidate known if they are not. Candidates are locked first, so nobody deadlocks. */
    Application lockOrOpen(Handle handle, TenantId tenant, ReportedOutcome reported) {
        return handle.createQuery("""
                        with person as (
                            insert into candidate (id, tenant_id, reference) values (:newCandidate, :tenant, :candidate)
                            on conflict (tenant_id, reference) do update set reference = excluded.reference
                            returning id)
                        insert into application (id, tenant_id, reference, candidate_id, stage)
                        select :newApplication, :tenant, :application, person.id, :stage from person
                        on conflict (tenant_id, reference) do update set reference = excluded.reference
                        returning id, candidate_id, candidate_id = (select id from person) as same_candidate, stage
                        """)
                .bind("newCandidate", IDS.generate())
                .bind("newApplication", IDS.generate())
                .bind("tenant", tenant.value())
                .bind("candidate", reported.candidateReference())
                .bind("application", reported.applicationReference())
                .bind("stage", reported.stage())
                .map(APPLICATION)
                .one();
    }

    Optional<Application> lock(Handle handle, TenantId tenant, String applicationReference) {
        return handle.createQuery("""
                        select id, candidate_id, true as same_candidate, stage
                        from application where tenant_id = ? and reference = ? for update
                        """)
                .bind(0, tenant.value())
                .bind(1, applicationReference)
                .map(APPLICATION)
                .findOne();
    }

    /**
     * Gives the application's next number to the outcome.
     *
     * @param application locked
     * @return empty if the application has an outcome of this kind decided at this time already
     */
    Optional<Outcome> record(Handle handle, TenantId tenant, Application application, ReportedOutcome reported) {
        var id = IDS.generate();
        var stage = reported.stage() == null ? application.stage() : reported.stage();
        var reason = reported.reasonCode();
        var recordedAt = clock.instant();
        return handle.createQuery("""
                        with recorded as (
                            insert into outcome (id, tenant_id, application_id, sequence, kind, stage, reason_code, decided_at, recorded_at)
                            select :id, :tenant, id, last_sequence + 1, :kind, :stage, :reason, :decidedAt, :recordedAt
                            from application where id = :application
                            on conflict (application_id, kind, decided_at) do nothing
                            returning sequence)
                        update application set last_sequence = recorded.sequence, stage = :stage
                        from recorded where application.id = :application
                        returning recorded.sequence
                        """)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("kind", reported.kind())
                .bind("stage", stage)
                .bind("reason", reason)
                .bind("decidedAt", reported.decidedAt())
                .bind("recordedAt", recordedAt)
                .bind("application", application.id())
                .mapTo(Integer.class)
                .findOne()
                .map(sequence -> new Outcome(
                        id,
                        application.id(),
                        reported.applicationReference(),
                        application.candidateId(),
                        sequence,
                        reported.kind(),
                        stage,
                        reason,
                        reported.decidedAt(),
                        recordedAt));
    }

    Optional<Outcome> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where o.id = ?")
                .bind(0, id)
                .map(OUTCOME)
                .findOne();
    }

    /** @return the outcome that a report repeats */
    Outcome findRepeated(Handle handle, Application application, ReportedOutcome reported) {
        return handle.createQuery(SELECT + "where o.application_id = ? and o.kind = ? and o.decided_at = ?")
                .bind(0, application.id())
                .bind(1, reported.kind())
                .bind(2, reported.decidedAt())
                .map(OUTCOME)
                .one();
    }
}
