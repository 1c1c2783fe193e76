package io.hearback.feedback.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.StageRecorded;
import io.hearback.feedback.metric.ApplicationChanges.Key;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

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

        /** In the order of their applications. */
        private List<Activity> activities() {
            return Stream.concat(
                            outcomes.stream().map(Activity::of),
                            stageEvents.stream().map(Activity::of))
                    .sorted(Comparator.comparing(Activity::key))
                    .toList();
        }

        private Set<Key> told() {
            return Stream.of(notices, holdings)
                    .flatMap(List::stream)
                    .map(each -> new Key(each.applicationId(), each.tenantId()))
                    .collect(toSet());
        }
    }

    /** At one moment an application is taken to be as far as it can be. greatest and least pass over nulls. */
    private static final String RAISE = """
            insert into application_fact as known (tenant_id, application_id, candidate_id, received_at, stage, stage_at,
                                                   interview_held_at, hired_at, offer_made_at, ended_at, ended_stage, left_at, reinstated_at,
                                                   team, country, recruiter, job, filed_at)
            select * from unnest(:tenants, :applications::uuid[], :candidates::uuid[], :received::timestamptz[], :stages,
                                 :stageTimes::timestamptz[], :interviews::timestamptz[], :hired::timestamptz[],
                                 :offered::timestamptz[], :ended::timestamptz[], :endedStages, :left::timestamptz[], :reinstated::timestamptz[],
                                 :teams, :countries, :recruiters, :jobs, :filed::timestamptz[])
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
            """ + ApplicationFact.RETURNING;

    private final ApplicationRollups rollups;

    ApplicationFacts(ApplicationRollups rollups) {
        this.rollups = rollups;
    }

    /** After the facts of the same outcomes and notices were written. */
    public void follow(Handle handle, News news) {
        var changes = new ApplicationChanges();
        rounds(news.activities()).forEach(activities -> raise(handle, activities, changes));
        keep(handle, news.holdings());
        rollups.follow(handle, changes, news.told());
    }

    /** A statement can write a row once only. @return each with one activity at most of an application */
    private static List<List<Activity>> rounds(List<Activity> activities) {
        var rounds = new ArrayList<List<Activity>>();
        var seen = new HashMap<Key, Integer>();
        activities.forEach(activity -> {
            var round = seen.merge(activity.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(activity);
        });
        return rounds;
    }

    private static void raise(Handle handle, List<Activity> activities, ApplicationChanges changes) {
        var insert = handle.createQuery(RAISE);
        new Rows<>(insert, activities)
                .bind("tenants", Activity::tenantId)
                .bind("applications", Activity::applicationId)
                .bind("candidates", Activity::candidateId)
                .bind("received", Activity::receivedAt)
                .bind("stages", Activity::stage)
                .bind("stageTimes", Activity::stageAt)
                .bind("interviews", Activity::interviewHeldAt)
                .bind("hired", Activity::hiredAt)
                .bind("offered", Activity::offerMadeAt)
                .bind("ended", Activity::endedAt)
                .bind("endedStages", Activity::endedStage)
                .bind("left", Activity::leftAt)
                .bind("reinstated", Activity::reinstatedAt)
                .bind("teams", activity -> activity.filed(Filing::team))
                .bind("countries", activity -> activity.filed(Filing::country))
                .bind("recruiters", activity -> activity.filed(Filing::recruiter))
                .bind("jobs", activity -> activity.filed(Filing::job))
                .bind("filed", Activity::filedAt);
        insert.map((row, context) -> {
                    changes.add(ApplicationFact.read(row, "old_"), ApplicationFact.read(row, "new_"));
                    return row;
                })
                .list();
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
                .bind("times", change -> Fact.micros(change.at()));
        insert.execute();
    }
}
