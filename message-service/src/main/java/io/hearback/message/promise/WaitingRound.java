package io.hearback.message.promise;

import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.HoldingNotice;
import io.hearback.message.notice.HoldingNotices;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.Intake;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Outage;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does what is due about clocks, some applications at a time. Any number of copies may: what another has in hand is passed over,
 * and what was done is on record in the same transaction. People are asked for between two transactions, so the second one
 * reckons everything anew.
 */
@ApplicationScoped
public class WaitingRound {

    private static final Logger LOG = Logger.getLogger(WaitingRound.class);

    static final int AT_ONCE = 200;

    private static final String DUE = WaitingRow.COLUMNS + " where w.next_at <= :now order by w.next_at limit :limit";

    private static final String LOCKED = WaitingRow.COLUMNS + """
             join unnest(:tenants, :applications) as asked (tenant, application)
                on w.tenant_id = asked.tenant and w.application_id = asked.application
             where w.next_at <= :now and w.open
             order by w.tenant_id, w.application_id for update of w skip locked""";

    private final TenantWall wall;
    private final PromisePolicies policies;
    private final Houses houses;
    private final Intake intake;
    private final HoldingNotices holdings;

    WaitingRound(TenantWall wall, PromisePolicies policies, Houses houses, Intake intake, HoldingNotices holdings) {
        this.wall = wall;
        this.policies = policies;
        this.houses = houses;
        this.intake = intake;
        this.holdings = holdings;
    }

    /** @param asked whose people were asked for, known or not */
    private record Work(
            Map<TenantId, Terms> terms, Map<TenantId, House> houses, Map<UUID, Applicant> people, Set<UUID> asked) {}

    /**
     * @return whether there may be more to do at once
     * @throws RuntimeException if nothing was done: everything is still due
     */
    public boolean make(Instant now) {
        var due = wall.asWorker(worker -> {
            var rows = worker.createQuery(DUE)
                    .bind("now", now)
                    .bind("limit", AT_ONCE)
                    .map((row, context) -> WaitingRow.of(row))
                    .list();
            var terms = policies.terms(worker, tenants(rows));
            var known = WaitingRow.known(worker, rows);
            var writeTo = rows.stream()
                    .filter(row -> wantsHolding(known.agenda(row, terms.get(row.tenant()), now)))
                    .map(WaitingRow::application)
                    .collect(Collectors.toSet());
            return new Picked(rows, terms, writeTo);
        });
        if (due.rows().isEmpty()) {
            return false;
        }
        var people = due.writeTo().isEmpty() ? Map.<UUID, Applicant>of() : intake.applicants(due.writeTo());
        var work = new Work(due.terms(), houses.of(tenants(due.rows())), people, due.writeTo());
        return settle(due.rows(), work, now) == AT_ONCE;
    }

    /** One that cannot be settled keeps back no other: it is looked at again later. */
    private int settle(List<WaitingRow> rows, Work work, Instant now) {
        try {
            return wall.asWorker(worker -> settle(worker, rows, work, now));
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            if (rows.size() > 1) {
                return rows.stream()
                        .mapToInt(row -> settle(List.of(row), work, now))
                        .sum();
            }
            LOG.errorf(
                    "WAITING_NOT_RECKONED %s application=%s",
                    Outage.code(e), rows.getFirst().application());
            return wall.asWorker(worker -> putOff(worker, rows.getFirst(), now.plus(Agenda.NOW_AND_THEN)));
        }
    }

    private static int putOff(Handle worker, WaitingRow row, Instant until) {
        return worker.createUpdate("update waiting set next_at = :until where tenant_id = :tenant"
                        + " and application_id = :application and open")
                .bind("until", until)
                .bind("tenant", row.tenant().value())
                .bind("application", row.application())
                .execute();
    }

    private record Picked(List<WaitingRow> rows, Map<TenantId, Terms> terms, Set<UUID> writeTo) {}

    private static Set<TenantId> tenants(List<WaitingRow> rows) {
        return rows.stream().map(WaitingRow::tenant).collect(Collectors.toSet());
    }

    private static boolean wantsHolding(Agenda agenda) {
        return agenda.todos().stream().anyMatch(todo -> todo.kind() == ActKind.HOLDING_WRITTEN);
    }

    /** @return how many were in nobody else's hands */
    private int settle(Handle worker, List<WaitingRow> due, Work work, Instant now) {
        var rows = worker.createQuery(LOCKED)
                .bindArray(
                        "tenants",
                        String.class,
                        due.stream().map(row -> row.tenant().value()).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        due.stream().map(WaitingRow::application).toList())
                .bind("now", now)
                .map((row, context) -> WaitingRow.of(row))
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        // Asked once the rows are ours: a copy that had them may have written meanwhile.
        var known = WaitingRow.known(worker, rows);
        var entries = new ArrayList<Acts.Entry>();
        try (var batch = worker.prepareBatch("""
                update waiting set due_at = :due, warn_at = :warn, next_at = :next
                where tenant_id = :tenant and application_id = :application""")) {
            for (var row : rows) {
                var agenda = known.agenda(row, work.terms().get(row.tenant()), now);
                if (!wantsHolding(agenda) || work.asked().contains(row.application())) {
                    bind(batch, row, agenda, act(worker, row, agenda, known, work, entries, now));
                } // otherwise it came to want one only now: the next round asks for its people
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        Acts.enter(worker, entries, now);
        return rows.size();
    }

    /** @return when to look at it again; null for never */
    private Instant act(
            Handle worker,
            WaitingRow row,
            Agenda agenda,
            WaitingRow.Known known,
            Work work,
            List<Acts.Entry> entries,
            Instant now) {
        var next = agenda.next();
        var zone = work.terms().get(row.tenant()).zone();
        for (var todo : agenda.todos()) {
            if (todo.kind() == ActKind.HOLDING_WRITTEN) {
                var written = write(worker, row, known, work, now);
                entries.add(entry(row, todo, written.map(HoldingNotice::id).orElse(null), null));
                next = written.map(holding -> Agenda.lookAgain(holding, now))
                        .filter(again -> agenda.next() == null || again.isBefore(agenda.next()))
                        .orElse(next);
            } else {
                entries.add(entry(row, todo, null, DigestTime.next(todo.kind(), zone, now)));
            }
        }
        return next;
    }

    private static Acts.Entry entry(WaitingRow row, Agenda.Todo todo, UUID notice, Instant tellAt) {
        var kind = todo.kind() == ActKind.HOLDING_WRITTEN && notice == null ? ActKind.UNREACHABLE : todo.kind();
        return new Acts.Entry(
                row.tenant().value(), row.application(), todo.deadline(), kind, notice, tellAt, Actor.PLATFORM);
    }

    private Optional<HoldingNotice> write(
            Handle worker, WaitingRow row, WaitingRow.Known known, Work work, Instant now) {
        return Optional.ofNullable(work.people().get(row.application()))
                .filter(applicant -> applicant.tenantId().equals(row.tenant().value()))
                .flatMap(applicant -> write(worker, row, applicant, known, work, now));
    }

    private Optional<HoldingNotice> write(
            Handle worker, WaitingRow row, Applicant applicant, WaitingRow.Known known, Work work, Instant now) {
        try {
            var order = order(row, applicant, work.terms().get(row.tenant()), known, now);
            return Optional.of(holdings.write(worker, order, work.houses().get(row.tenant()), now));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty(); // nothing was saved: with such people nobody can be written to
        }
    }

    static HoldingNotices.Order order(
            WaitingRow row, Applicant applicant, Terms terms, WaitingRow.Known known, Instant now) {
        return new HoldingNotices.Order(
                row.tenant(),
                row.candidate(),
                row.sequence(),
                known.holdingsOf(row).size() + 1,
                row.way().stage(),
                applicant,
                Deadlines.againBy(row.way(), terms, now));
    }

    private static void bind(PreparedBatch batch, WaitingRow row, Agenda agenda, Instant next) {
        var first = agenda.deadlines().isEmpty() ? null : agenda.deadlines().getFirst();
        batch.bind("tenant", row.tenant().value())
                .bind("application", row.application())
                .bindByType("due", first == null ? null : first.due(), Instant.class)
                .bindByType("warn", first == null ? null : first.warnAt(), Instant.class)
                .bindByType("next", next, Instant.class)
                .add();
    }
}
