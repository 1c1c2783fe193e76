package io.hearback.intake.erasure;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.ErasureCause;
import io.hearback.intake.erasure.Ledger.Passed;
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

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Each organisation's own clock: erases what was kept for as long as it keeps it after the last that was told of an application,
 * an outcome or, where there is none or the application went on, a stage event; and what waited for its time. Each is looked at
 * once, in the order of records, some at a time and each batch in a transaction of its own, so it goes on where it stopped, and
 * two may run at once.
 */
@ApplicationScoped
class RetentionRound {

    /** Applications of one transaction: few, so that it is short. */
    static final int BATCH = 200;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

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
        for (var ledger : Ledger.values()) {
            Rounds.whileMore(() -> wall.inside(tenant.id(), handle -> passStep(handle, tenant, ledger, now)));
        }
        Rounds.whileMore(() -> wall.inside(tenant.id(), handle -> waitingStep(handle, tenant.id(), now)));
    }

    private boolean passStep(Handle handle, Tenant tenant, Ledger ledger, Instant now) {
        var settings = tenant.settings();
        var months = Retention.within(settings.country(), settings.retentionMonths());
        var passed = ledger.next(handle, tenant.id(), before(now, months), BATCH);
        if (passed.isEmpty()) {
            return false;
        }
        var wanted = passed.stream()
                .filter(Passed::isLast)
                .map(each -> new ErasureRows.Wanted(
                        IDS.generate(), each.applicationId(), each.candidateId(), due(each, settings, now)))
                .toList();
        rows.order(handle, tenant.id(), wanted, ErasureCause.RETENTION, now);
        erasures.carryOut(
                handle,
                tenant.id(),
                wanted.stream().map(ErasureRows.Wanted::applicationId).toList(),
                now);
        ledger.doneTo(handle, tenant.id(), passed.getLast().recordedAt());
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
}
