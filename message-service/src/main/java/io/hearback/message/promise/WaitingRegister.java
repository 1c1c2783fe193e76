package io.hearback.message.promise;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.message.notice.HoldingNotices;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Follows applications on their way. Part of the transaction that takes events in; whatever the order in which they come, and
 * however often, the rows end up the same. Reckons nothing: it says that there is something to reckon.
 */
@ApplicationScoped
public class WaitingRegister {

    /** At one moment an application is taken to be as far as it can be. */
    private static final String RAISE = """
            insert into waiting as known (tenant_id, application_id, candidate_id, stage, stage_at, interview_at, offer_made_at, open)
            select tenant, application, (array_agg(candidate))[1],
                   (array_agg(stage order by at desc, rank desc))[1], max(at), max(interview), max(offer), false
            from unnest(:tenants, :applications, :candidates, :stages, :ranks, :ats::timestamptz[], :interviews::timestamptz[],
                        :offers::timestamptz[])
                as told (tenant, application, candidate, stage, rank, at, interview, offer)
            group by tenant, application order by tenant, application
            on conflict (tenant_id, application_id) do update
            set stage = case when (excluded.stage_at, array_position(:order, excluded.stage))
                                  > (known.stage_at, array_position(:order, known.stage))
                             then excluded.stage else known.stage end,
                stage_at = greatest(known.stage_at, excluded.stage_at),
                interview_at = greatest(known.interview_at, excluded.interview_at),
                offer_made_at = greatest(known.offer_made_at, excluded.offer_made_at)""";

    /**
     * What ended an application, or took that back, is told by its standing, which was raised before. Whoever has an offer waits
     * for nobody, unless the application went back to another stage; nor does anybody whose application is erased, whatever is
     * told late.
     */
    private static final String SETTLE = """
            with touched as materialized (
                select tenant_id, application_id, stage, offer_made_at from waiting join unnest(:tenants, :applications) as told (tenant, application)
                    on tenant_id = tenant and application_id = application
                order by tenant_id, application_id for update of waiting),
            standing as (
                select t.tenant_id, t.application_id,
                       s.hired_at is null and (t.offer_made_at is null or t.stage <> 'OFFER') and coalesce(s.latest_sequence, 0) = coalesce(s.reinstated_sequence, 0)
                           and not exists (select from erasure e where e.application_id = t.application_id) as open
                from touched t left join application_standing s using (tenant_id, application_id))
            update waiting w
            set open = standing.open, next_at = case when standing.open then least(w.stage_at, cast(:now as timestamptz)) end
            from standing
            where w.tenant_id = standing.tenant_id and w.application_id = standing.application_id
            returning w.tenant_id, w.application_id, w.open""";

    private record Told(
            String tenant,
            UUID application,
            UUID candidate,
            Stage stage,
            Instant at,
            Instant interview,
            Instant offer) {

        static Told of(StageRecorded event) {
            return new Told(
                    event.tenantId(),
                    event.applicationId(),
                    event.candidateId(),
                    event.stage(),
                    micros(event.occurredAt()),
                    event.kind() == StageEventKind.INTERVIEW_HELD ? micros(event.occurredAt()) : null,
                    event.kind() == StageEventKind.OFFER_MADE ? micros(event.occurredAt()) : null);
        }

        static Told of(OutcomeRecorded reinstated) {
            return new Told(
                    reinstated.tenantId(),
                    reinstated.applicationId(),
                    reinstated.candidateId(),
                    reinstated.stage(),
                    micros(reinstated.decidedAt()),
                    null,
                    null);
        }

        private static Instant micros(Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS);
        }
    }

    private record Key(String tenant, UUID application) {}

    private final HoldingNotices holdings;

    WaitingRegister(HoldingNotices holdings) {
        this.holdings = holdings;
    }

    /**
     * To be called after the notices of the outcomes were entered. Two statements, and two more where somebody's waiting ends.
     *
     * @param changes of organisations, whose promises may be others now
     */
    public void follow(
            Handle worker,
            Collection<StageRecorded> stages,
            Collection<OutcomeRecorded> outcomes,
            Collection<TenantChanged> changes,
            Instant now) {
        raise(worker, stages, outcomes);
        settle(worker, stages, outcomes, now);
        if (!changes.isEmpty()) {
            Recount.ask(worker, changes.stream().map(TenantChanged::tenantId).toList(), now);
        }
    }

    private static void raise(Handle worker, Collection<StageRecorded> stages, Collection<OutcomeRecorded> outcomes) {
        var told = Stream.concat(
                        stages.stream()
                                .filter(event -> event.kind() != StageEventKind.HIRED)
                                .map(Told::of),
                        outcomes.stream()
                                .filter(outcome -> outcome.kind() == OutcomeKind.REINSTATED)
                                .map(Told::of))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        worker.createUpdate(RAISE)
                .bindArray(
                        "tenants", String.class, told.stream().map(Told::tenant).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        told.stream().map(Told::application).toList())
                .bindArray(
                        "candidates",
                        UUID.class,
                        told.stream().map(Told::candidate).toList())
                .bindArray(
                        "stages",
                        String.class,
                        told.stream().map(each -> each.stage().name()).toList())
                .bindArray(
                        "ranks",
                        Integer.class,
                        told.stream().map(each -> each.stage().ordinal()).toList())
                .bindArray(
                        "ats",
                        String.class,
                        told.stream().map(each -> each.at().toString()).toList())
                .bindArray(
                        "interviews",
                        String.class,
                        told.stream().map(each -> written(each.interview())).toList())
                .bindArray(
                        "offers",
                        String.class,
                        told.stream().map(each -> written(each.offer())).toList())
                .bindArray(
                        "order",
                        String.class,
                        Stream.of(Stage.values()).map(Enum::name).toList())
                .execute();
    }

    private static String written(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private void settle(
            Handle worker, Collection<StageRecorded> stages, Collection<OutcomeRecorded> outcomes, Instant now) {
        var keys = Stream.concat(
                        stages.stream().map(event -> new Key(event.tenantId(), event.applicationId())),
                        outcomes.stream().map(event -> new Key(event.tenantId(), event.applicationId())))
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var tenants = new ArrayList<String>();
        var applications = new ArrayList<UUID>();
        worker
                .createQuery(SETTLE)
                .bindArray(
                        "tenants", String.class, keys.stream().map(Key::tenant).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        keys.stream().map(Key::application).toList())
                .bind("now", now)
                .map((row, context) -> row.getBoolean("open")
                        ? null
                        : new Key(row.getString("tenant_id"), row.getObject("application_id", UUID.class)))
                .stream()
                .filter(closed -> closed != null)
                .forEach(closed -> {
                    tenants.add(closed.tenant());
                    applications.add(closed.application());
                });
        if (!applications.isEmpty()) {
            // After the row is ours: a holding notice that was written meanwhile is seen here.
            holdings.stop(worker, tenants, List.copyOf(applications), now);
        }
    }
}
