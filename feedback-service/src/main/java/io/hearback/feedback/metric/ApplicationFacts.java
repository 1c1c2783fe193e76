package io.hearback.feedback.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.feedback.metric.ApplicationRollups.Key;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One row per application: whose it is, how far it came, since when, whether it ended, and when it was told. Writes inside the
 * caller's transaction; whatever the order in which events come, and however often, the row ends up the same, and the cells
 * that count it with it, as each column only ever grows later (the arrival: earlier) or follows from other rows.
 */
@ApplicationScoped
public class ApplicationFacts {

    /**
     * What is heard of applications.
     *
     * @param notices of outcomes, whose facts are written
     * @param holdings notices that say that there is no decision yet
     */
    public record News(
            List<OutcomeRecorded> outcomes,
            List<StageRecorded> stageEvents,
            List<NoticeChanged> notices,
            List<NoticeChanged> holdings) {

        private Set<Key> applications() {
            var keys = new HashSet<Key>();
            outcomes.forEach(each -> keys.add(new Key(each.tenantId(), each.applicationId())));
            stageEvents.forEach(each -> keys.add(new Key(each.tenantId(), each.applicationId())));
            notices.forEach(each -> keys.add(new Key(each.tenantId(), each.applicationId())));
            holdings.forEach(each -> keys.add(new Key(each.tenantId(), each.applicationId())));
            return keys;
        }
    }

    private static final Set<OutcomeKind> OWN = EnumSet.of(OutcomeKind.OFFER_DECLINED, OutcomeKind.WITHDRAWN);

    /** At one moment an application is taken to be as far as it can be. greatest and least pass over nulls. */
    private static final String RAISE = """
            insert into application_fact as known (tenant_id, application_id, received_at, stage, stage_at, interview_held_at,
                                                   hired_at, offer_made_at, ended_at, ended_stage, left_at, reinstated_at, candidate_id,
                                                   team, country, recruiter, job, filed_at)
            values (:tenant, :application, :receivedAt, :stage, :stageAt, :interviewHeldAt, :hiredAt, :offerMadeAt, :endedAt, :endedStage,
                    :leftAt, :reinstatedAt, :candidate, :team, :country, :recruiter, :job, :filedAt)
            on conflict (tenant_id, application_id) do update
            set received_at = least(known.received_at, excluded.received_at),
                stage = case when known.stage_at is null
                                  or (excluded.stage_at, stage_rank(excluded.stage)) > (known.stage_at, stage_rank(known.stage))
                             then coalesce(excluded.stage, known.stage) else known.stage end,
                stage_at = greatest(known.stage_at, excluded.stage_at),
                interview_held_at = greatest(known.interview_held_at, excluded.interview_held_at),
                hired_at = greatest(known.hired_at, excluded.hired_at),
                offer_made_at = greatest(known.offer_made_at, excluded.offer_made_at),
                ended_stage = case when known.ended_at is null
                                        or (excluded.ended_at, stage_rank(excluded.ended_stage))
                                           > (known.ended_at, stage_rank(known.ended_stage))
                                   then coalesce(excluded.ended_stage, known.ended_stage) else known.ended_stage end,
                ended_at = greatest(known.ended_at, excluded.ended_at),
                left_at = greatest(known.left_at, excluded.left_at),
                reinstated_at = greatest(known.reinstated_at, excluded.reinstated_at),
                candidate_id = excluded.candidate_id,
                (team, country, recruiter, job, filed_at) = (
                    select team, country, recruiter, job, filed_at
                    from (values (known.team, known.country, known.recruiter, known.job, known.filed_at),
                                 (excluded.team, excluded.country, excluded.recruiter, excluded.job, excluded.filed_at))
                         as filing (team, country, recruiter, job, filed_at)
                    order by filed_at desc nulls last, team desc, country desc, recruiter desc, job desc limit 1)
            """;

    private final ApplicationRollups rollups;

    ApplicationFacts(ApplicationRollups rollups) {
        this.rollups = rollups;
    }

    /** After the facts of the same outcomes and notices were written. */
    public void follow(Handle handle, News news) {
        rollups.around(handle, news.applications(), () -> {
            raise(handle, news);
            keep(handle, news.holdings());
        });
    }

    private static void raise(Handle handle, News news) {
        var batch = handle.prepareBatch(RAISE);
        news.outcomes().forEach(outcome -> raise(batch, outcome));
        news.stageEvents().forEach(event -> raise(batch, event));
        batch.execute();
    }

    private static void raise(PreparedBatch batch, StageRecorded event) {
        var at = micros(event.occurredAt());
        about(batch, event.tenantId(), event.applicationId(), event.candidateId());
        times(
                batch,
                event.kind() == StageEventKind.APPLICATION_RECEIVED ? at : null,
                event.kind() == StageEventKind.INTERVIEW_HELD ? at : null,
                event.kind() == StageEventKind.HIRED ? at : null,
                event.kind() == StageEventKind.OFFER_MADE ? at : null);
        batch.bind("stage", event.stage().name()).bind("stageAt", at);
        ends(batch, null, null, null, null);
        filing(batch, event.filing(), at).add();
    }

    private static void raise(PreparedBatch batch, OutcomeRecorded outcome) {
        var at = micros(outcome.decidedAt());
        var reinstated = outcome.kind() == OutcomeKind.REINSTATED;
        about(batch, outcome.tenantId(), outcome.applicationId(), outcome.candidateId());
        times(batch, null, null, null, null);
        batch.bindByType("stage", null, String.class).bindByType("stageAt", null, Instant.class);
        ends(
                batch,
                reinstated ? null : at,
                reinstated ? null : outcome.stage().name(),
                OWN.contains(outcome.kind()) ? at : null,
                reinstated ? at : null);
        filing(batch, outcome.filing(), at).add();
    }

    private static void about(PreparedBatch batch, String tenant, UUID application, UUID candidate) {
        batch.bind("tenant", tenant).bind("application", application).bind("candidate", candidate);
    }

    private static void times(
            PreparedBatch batch, Instant received, Instant interviewHeld, Instant hired, Instant offerMade) {
        batch.bindByType("receivedAt", received, Instant.class)
                .bindByType("interviewHeldAt", interviewHeld, Instant.class)
                .bindByType("hiredAt", hired, Instant.class)
                .bindByType("offerMadeAt", offerMade, Instant.class);
    }

    private static void ends(PreparedBatch batch, Instant ended, String stage, Instant left, Instant reinstated) {
        batch.bindByType("endedAt", ended, Instant.class)
                .bindByType("endedStage", stage, String.class)
                .bindByType("leftAt", left, Instant.class)
                .bindByType("reinstatedAt", reinstated, Instant.class);
    }

    private static PreparedBatch filing(PreparedBatch batch, Filing filing, Instant at) {
        var told = Optional.ofNullable(filing);
        return batch.bind("team", told.map(Filing::team).orElse(""))
                .bind("country", told.map(Filing::country).orElse(""))
                .bind("recruiter", told.map(Filing::recruiter).orElse(""))
                .bind("job", told.map(Filing::job).orElse(""))
                .bindByType("filedAt", told.map(each -> at).orElse(null), Instant.class);
    }

    /** A change with a version not above the known one is old news. */
    private static void keep(Handle handle, List<NoticeChanged> holdings) {
        var latest = new HashMap<UUID, NoticeChanged>();
        holdings.forEach(each ->
                latest.merge(each.noticeId(), each, (one, other) -> one.version() < other.version() ? other : one));
        if (latest.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                insert into holding_fact as known (tenant_id, notice_id, application_id, version, state, at)
                select * from unnest(:tenants, :notices::uuid[], :applications::uuid[], :versions::integer[], :states,
                                     :times::timestamptz[])
                on conflict (tenant_id, notice_id) do update
                set version = excluded.version, state = excluded.state, at = excluded.at
                where known.version < excluded.version
                """);
        new Rows<>(insert, List.copyOf(latest.values()))
                .bind("tenants", NoticeChanged::tenantId)
                .bind("notices", NoticeChanged::noticeId)
                .bind("applications", NoticeChanged::applicationId)
                .bind("versions", NoticeChanged::version)
                .bind("states", NoticeChanged::state)
                .bind("times", change -> micros(change.at()));
        insert.execute();
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
