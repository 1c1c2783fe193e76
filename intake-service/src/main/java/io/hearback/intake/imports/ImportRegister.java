package io.hearback.intake.imports;

import io.hearback.intake.imports.ImportRefusedException.Why;
import io.hearback.intake.report.Violation;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of imports and of what is wrong with their lines. */
@ApplicationScoped
class ImportRegister {

    /** After a crash an import can be taken up again when this has passed; who works on it renews it long before. */
    static final Duration LEASE = Duration.ofSeconds(15);

    /** Of one import; a file with more is wrong as a whole. */
    static final int FLAWS_KEPT = 100_000;

    private static final RowMapper<Import> IMPORT = ConstructorMapper.of(Import.class);

    /** Whose lease is over is not being worked on, whatever it last said. */
    private static final String SELECT = """
            select id, batch_id, format, dry_run,
                   case when state = 'RUNNING' and lease_until < :now then 'INTERRUPTED' else state end as state,
                   lines, recorded, replayed, refused, forecast, started_at, updated_at
            from import where tenant_id = :tenant
            """;

    /**
     * Where a run begins.
     *
     * @param batch that what comes of it is known by
     * @param lines to pass over, with their checksum
     */
    record Start(UUID runner, UUID batch, long lines, long checksum) {}

    private final TenantWall wall;
    private final Clock clock;

    ImportRegister(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * Takes the import for a run: a new one from the first line, a known one from where it was. A dry run always begins anew,
     * and so does what follows it.
     *
     * @throws ImportRefusedException if another run has it
     */
    Start begin(TenantId tenant, String id, Format format, boolean dryRun) {
        var now = clock.instant();
        return wall.inside(tenant, handle -> {
            forgetDryRun(handle, tenant, id, dryRun, now);
            return handle.createQuery("""
                        insert into import as known (tenant_id, id, format, dry_run, state, started_at, updated_at, runner, lease_until)
                        values (:tenant, :id, :format, :dryRun, 'RUNNING', :now, :now, :runner, :lease)
                        on conflict (tenant_id, id) do update
                        set state = 'RUNNING', format = excluded.format, dry_run = excluded.dry_run, updated_at = :now,
                            runner = excluded.runner, lease_until = excluded.lease_until
                        where known.state <> 'RUNNING' or known.lease_until < :now
                        returning runner, batch_id, lines, checksum
                        """)
                    .bind("tenant", tenant.value())
                    .bind("id", id)
                    .bind("format", format)
                    .bind("dryRun", dryRun)
                    .bind("now", now)
                    .bind("runner", UUID.randomUUID())
                    .bind("lease", now.plus(LEASE))
                    .map((row, context) -> new Start(
                            row.getObject("runner", UUID.class),
                            row.getObject("batch_id", UUID.class),
                            row.getLong("lines"),
                            row.getLong("checksum")))
                    .findOne()
                    .orElseThrow(() -> new ImportRefusedException(Why.BEING_SENT));
        });
    }

    private static void forgetDryRun(Handle handle, TenantId tenant, String id, boolean dryRun, Instant now) {
        var forgotten = handle.createUpdate("""
                        update import set lines = 0, recorded = 0, replayed = 0, refused = 0, checksum = 0, forecast = null
                        where tenant_id = :tenant and id = :id and (dry_run or :dryRun)
                            and (state <> 'RUNNING' or lease_until < :now)
                        """)
                .bind("now", now)
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("dryRun", dryRun)
                .execute();
        if (forgotten > 0) {
            handle.execute("delete from import_flaw where tenant_id = ? and import_id = ?", tenant.value(), id);
        }
    }

    /** Part of the transaction that records the outcomes of these lines. */
    void workedOff(
            Handle handle, TenantId tenant, String id, UUID runner, Tally tally, long checksum, List<Flaw> flaws) {
        var now = clock.instant();
        var refused = handle.createQuery("""
                        update import set lines = lines + :lines, recorded = recorded + :recorded,
                            replayed = replayed + :replayed, refused = refused + :refused, checksum = :checksum,
                            updated_at = :now, lease_until = :lease
                        where tenant_id = :tenant and id = :id and runner = :runner
                        returning refused - :refused
                        """)
                .bind("lines", tally.lines())
                .bind("recorded", tally.recorded())
                .bind("replayed", tally.replayed())
                .bind("refused", tally.refused())
                .bind("checksum", checksum)
                .bind("now", now)
                .bind("lease", now.plus(LEASE))
                .bind("tenant", tenant.value())
                .bind("id", id)
                .bind("runner", runner)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new ImportRefusedException(Why.BEING_SENT));
        if (!flaws.isEmpty() && refused < FLAWS_KEPT) {
            keep(handle, tenant, id, flaws);
        }
    }

    private static void keep(Handle handle, TenantId tenant, String id, List<Flaw> flaws) {
        var insert = handle.createUpdate("""
                        insert into import_flaw (tenant_id, import_id, line, field, message, fix)
                        select :tenant, :id, * from unnest(:lines::bigint[], :fields, :messages, :fixes)
                        """).bind("tenant", tenant.value()).bind("id", id);
        new Rows<>(insert, flaws)
                .bind("lines", Flaw::line)
                .bind("fields", flaw -> flaw.violation().field())
                .bind("messages", flaw -> flaw.violation().message())
                .bind("fixes", flaw -> flaw.violation().fix());
        insert.execute();
    }

    /** While lines come slowly. */
    void renew(TenantId tenant, String id, UUID runner) {
        wall.inside(
                tenant,
                handle -> handle.execute(
                        "update import set lease_until = ? where tenant_id = ? and id = ? and runner = ?",
                        clock.instant().plus(LEASE),
                        tenant.value(),
                        id,
                        runner));
    }

    /** @param forecast JSON, or null */
    void end(TenantId tenant, String id, UUID runner, Import.State state, String forecast) {
        wall.inside(
                tenant,
                handle -> handle.createUpdate("""
                                update import set state = :state, forecast = :forecast::jsonb, updated_at = :now, lease_until = :now
                                where tenant_id = :tenant and id = :id and runner = :runner
                                """)
                        .bind("state", state)
                        .bind("forecast", forecast)
                        .bind("now", clock.instant())
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .bind("runner", runner)
                        .execute());
    }

    Optional<Import> find(TenantId tenant, String id) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(SELECT + " and id = :id")
                        .bind("now", clock.instant())
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .map(IMPORT)
                        .findOne());
    }

    /** @return the latest first */
    List<Import> latest(TenantId tenant, int limit) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery(SELECT + " order by started_at desc limit :limit")
                        .bind("now", clock.instant())
                        .bind("tenant", tenant.value())
                        .bind("limit", limit)
                        .map(IMPORT)
                        .list());
    }

    /**
     * @param limit after which the rest of the last line still follows, as the next page begins behind that line
     * @return in the order of the lines, those after one of them
     */
    List<Flaw> flaws(TenantId tenant, String id, long after, int limit) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select line, field, message, fix from (
                            select line, field, message, fix from import_flaw
                            where tenant_id = :tenant and import_id = :id and line > :after
                            order by line fetch first :limit rows with ties) page
                        order by line, field
                        """)
                        .bind("tenant", tenant.value())
                        .bind("id", id)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> new Flaw(
                                row.getLong("line"),
                                new Violation(row.getString("field"), row.getString("message"), row.getString("fix"))))
                        .list());
    }
}
