package io.hearback.intake.erasure;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.ErasureCause;
import io.hearback.intake.setting.Retention;
import io.hearback.intake.setting.Settings;
import io.hearback.intake.setting.Tenant;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Each organisation's own clock: erases what was kept for as long as it keeps it after the last outcome, and what waited for its
 * time. An outcome is looked at once, in the order of records, some at a time and each batch in a transaction of its own, so it
 * goes on where it stopped. An application that was reinstated goes on, and so does one without an outcome.
 */
@ApplicationScoped
class RetentionRound {

    /** Applications of one transaction: few, so that it is short. */
    static final int BATCH = 200;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** @param until when the candidate agreed to be kept in mind, or null */
    public record Passed(
            UUID applicationId, UUID candidateId, String kind, boolean isLast, Instant recordedAt, LocalDate until) {

        boolean ends() {
            return isLast && !kind.equals("REINSTATED");
        }
    }

    private static final RowMapper<Passed> PASSED = ConstructorMapper.of(Passed.class);

    private final TenantWall wall;
    private final Tenants tenants;
    private final ErasureRows rows;
    private final Erasures erasures;
    private final ErasureConfig config;
    private final Clock clock;
    private Rounds rounds;

    RetentionRound(
            TenantWall wall, Tenants tenants, ErasureRows rows, Erasures erasures, ErasureConfig config, Clock clock) {
        this.wall = wall;
        this.tenants = tenants;
        this.rows = rows;
        this.erasures = erasures;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("retention", "NOT_ERASED_IN_TIME the next round does it", config::interval, this::round);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void round() {
        for (var tenant : tenants.all()) {
            round(tenant, clock.instant());
        }
    }

    void round(Tenant tenant, Instant now) {
        Rounds.whileMore(() -> wall.inside(tenant.id(), handle -> passStep(handle, tenant, now)));
        Rounds.whileMore(() -> wall.inside(tenant.id(), handle -> waitingStep(handle, tenant.id(), now)));
    }

    private boolean passStep(Handle handle, Tenant tenant, Instant now) {
        var settings = tenant.settings();
        var months = Retention.within(settings.country(), settings.retentionMonths());
        var passed = passed(handle, tenant.id(), before(now, months));
        if (passed.isEmpty()) {
            return false;
        }
        var wanted = passed.stream()
                .filter(Passed::ends)
                .map(each -> new ErasureRows.Wanted(
                        IDS.generate(), each.applicationId(), each.candidateId(), due(each, settings, now)))
                .toList();
        rows.order(handle, tenant.id(), wanted, ErasureCause.RETENTION, now);
        erasures.carryOut(
                handle,
                tenant.id(),
                wanted.stream().map(ErasureRows.Wanted::applicationId).toList(),
                now);
        doneTo(handle, tenant.id(), passed.getLast().recordedAt());
        return true;
    }

    private boolean waitingStep(Handle handle, TenantId tenant, Instant now) {
        var waiting = rows.waiting(handle, tenant, now, BATCH);
        erasures.carryOut(handle, tenant, waiting, now);
        return waiting.size() == BATCH;
    }

    /** Whoever agreed to be kept in mind is, for as long as the law lets anybody be. */
    private static Instant due(Passed passed, Settings settings, Instant now) {
        if (passed.until() == null) {
            return now;
        }
        var agreed =
                passed.until().plusDays(1).atStartOfDay(settings.timeZone()).toInstant();
        var longest = after(passed.recordedAt(), Retention.mostMonthsIn(settings.country()));
        var until = agreed.isBefore(longest) ? agreed : longest;
        return until.isAfter(now) ? until : now;
    }

    private static Instant before(Instant now, int months) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    private static Instant after(Instant time, int months) {
        return time.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** Those of one moment together, as a file's outcomes are of one, so that no moment is half done. */
    private static List<Passed> passed(Handle handle, TenantId tenant, Instant cutoff) {
        return handle.createQuery("""
                        select a.id as application_id, a.candidate_id, o.kind, o.sequence = a.last_sequence as is_last, o.recorded_at,
                               v.keep_in_touch_until as until
                        from (select id, application_id, kind, sequence, recorded_at from outcome
                              where tenant_id = :tenant and recorded_at <= :cutoff
                                  and recorded_at > coalesce(
                                      (select done_to from retention_round where tenant_id = :tenant), '-infinity')
                              order by recorded_at fetch first :batch rows with ties) o
                        join application a on a.id = o.application_id left join vault v on v.outcome_id = o.id
                        order by o.recorded_at
                        """)
                .bind("tenant", tenant.value())
                .bind("cutoff", cutoff)
                .bind("batch", BATCH)
                .map(PASSED)
                .list();
    }

    private static void doneTo(Handle handle, TenantId tenant, Instant time) {
        handle.execute("""
                insert into retention_round (tenant_id, done_to) values (?, ?)
                on conflict (tenant_id) do update set done_to = greatest(retention_round.done_to, excluded.done_to)
                """, tenant.value(), time);
    }
}
