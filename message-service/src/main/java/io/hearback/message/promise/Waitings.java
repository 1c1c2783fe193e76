package io.hearback.message.promise;

import io.hearback.message.house.Houses;
import io.hearback.message.notice.HoldingNotice;
import io.hearback.message.notice.HoldingNotices;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.Intake;
import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who waits in one organisation, and a word to one of them. */
@ApplicationScoped
public class Waitings {

    /**
     * A page of those who wait, the most urgent first.
     *
     * @param more whether there are others after them
     */
    public record Page(List<Waiting> waiting, boolean more) {}

    /** How many wait too long, and how many soon will. */
    public record Count(long late, long soon) {}

    private static final String PAGE = WaitingRow.COLUMNS + """
             where w.tenant_id = :tenant and w.open and w.due_at is not null
               and (cast(:haste as text) is null
                    or w.due_at <= :now and :haste = 'LATE'
                    or w.due_at > :now and w.warn_at <= :now and :haste = 'SOON'
                    or w.warn_at > :now and :haste = 'IN_TIME')
               and (cast(:after as uuid) is null or (w.due_at, w.application_id) >
                    (select seen.due_at, seen.application_id from waiting seen
                     where seen.tenant_id = :tenant and seen.application_id = :after))
             order by w.due_at, w.application_id limit :limit""";

    private static final String ONE =
            WaitingRow.COLUMNS + " where w.tenant_id = :tenant and w.application_id = :application and w.open";

    private final TenantWall wall;
    private final PromisePolicies policies;
    private final Houses houses;
    private final Intake intake;
    private final HoldingNotices holdings;
    private final Clock clock;

    Waitings(
            TenantWall wall,
            PromisePolicies policies,
            Houses houses,
            Intake intake,
            HoldingNotices holdings,
            Clock clock) {
        this.wall = wall;
        this.policies = policies;
        this.houses = houses;
        this.intake = intake;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Only those to whom an answer is owed by some day. While intake-service is away they are shown without their people.
     *
     * @param haste null for all
     * @param after the last application already seen; null to begin
     */
    public Page page(TenantId tenant, Haste haste, UUID after, int limit) {
        var now = clock.instant();
        var found = wall.inside(tenant, handle -> {
            var rows = handle.createQuery(PAGE)
                    .bind("tenant", tenant.value())
                    .bind("haste", haste)
                    .bindByType("after", after, UUID.class)
                    .bind("now", now)
                    .bind("limit", limit + 1)
                    .map((row, context) -> WaitingRow.of(row))
                    .list();
            return new Found(rows, WaitingRow.known(handle, rows), terms(handle, tenant));
        });
        var shown = found.rows().subList(0, Math.min(limit, found.rows().size()));
        var people = people(tenant, shown);
        return new Page(
                shown.stream().map(row -> waiting(row, found, people, now)).toList(),
                found.rows().size() > limit);
    }

    /** @return one who waits; empty once it is decided, and for an application that is not known */
    public Optional<Waiting> find(TenantId tenant, UUID application) {
        var found = wall.inside(tenant, handle -> {
            var rows = handle.createQuery(ONE)
                    .bind("tenant", tenant.value())
                    .bind("application", application)
                    .map((row, context) -> WaitingRow.of(row))
                    .list();
            return new Found(rows, WaitingRow.known(handle, rows), terms(handle, tenant));
        });
        var people = people(tenant, found.rows());
        return found.rows().stream()
                .map(row -> waiting(row, found, people, clock.instant()))
                .findFirst();
    }

    private record Found(List<WaitingRow> rows, WaitingRow.Known known, Terms terms) {}

    public Count count(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                                select count(*) filter (where due_at <= :now) as late, count(*) filter (where due_at > :now) as soon
                                from waiting where tenant_id = :tenant and open and due_at is not null and warn_at <= :now""")
                        .bind("tenant", tenant.value())
                        .bind("now", clock.instant())
                        .map((row, context) -> new Count(row.getLong("late"), row.getLong("soon")))
                        .one());
    }

    /** @return what was done about the clocks of an application, oldest first; nothing for one that is not known */
    public List<Act> acts(TenantId tenant, UUID application) {
        return wall.inside(tenant, handle -> Acts.of(handle, List.of(tenant.value()), List.of(application)))
                .getOrDefault(application, List.of());
    }

    /**
     * Tells a candidate that there is no decision yet, because a person wants it to be told; it can be recalled like any other
     * notice, and who did it is on record.
     *
     * @throws NobodyWaitsException if the application is decided, or not known
     * @throws NotWritableException if nobody told us how to write to its candidate
     * @throws AlreadyWrittenException if such a notice may still be told
     * @throws IntakeUnavailableException if its people cannot be asked for: nothing was written
     */
    public HoldingNotice write(TenantId tenant, UUID application, Actor by) {
        var now = clock.instant();
        var house = houses.of(tenant);
        var applicant = intake.applicants(Set.of(application)).get(application);
        return wall.inside(tenant, handle -> {
            var row = lock(handle, tenant, application);
            if (applicant == null || !applicant.tenantId().equals(tenant.value())) {
                throw new NotWritableException();
            }
            var known = WaitingRow.known(handle, List.of(row));
            if (known.holdingsOf(row).stream().anyMatch(HoldingNotice::isOpen)) {
                throw new AlreadyWrittenException();
            }
            var terms = terms(handle, tenant);
            var written = holdings.write(handle, WaitingRound.order(row, applicant, terms, known, now), house, now);
            record(handle, row, terms, known, written, by, now);
            return written;
        });
    }

    private static WaitingRow lock(Handle handle, TenantId tenant, UUID application) {
        return handle.createQuery(WaitingRow.COLUMNS
                        + " where w.tenant_id = :tenant and w.application_id = :application and w.open for update of w")
                .bind("tenant", tenant.value())
                .bind("application", application)
                .map((row, context) -> WaitingRow.of(row))
                .findOne()
                .orElseThrow(NobodyWaitsException::new);
    }

    private static void record(
            Handle handle,
            WaitingRow row,
            Terms terms,
            WaitingRow.Known known,
            HoldingNotice written,
            Actor by,
            Instant now) {
        var deadline = Deadlines.of(row.way(), terms, known.holdingsOf(row)).stream()
                .findFirst()
                .orElseGet(() -> Deadlines.nothingPromised(row.way(), terms));
        var entry = new Acts.Entry(
                row.tenant().value(), row.application(), deadline, ActKind.HOLDING_WRITTEN, written.id(), null, by);
        Acts.enter(handle, List.of(entry), now);
        handle.createUpdate("update waiting set next_at = least(next_at, :again) where tenant_id = :tenant"
                        + " and application_id = :application")
                .bind("again", Agenda.lookAgain(written, now))
                .bind("tenant", row.tenant().value())
                .bind("application", row.application())
                .execute();
    }

    private Terms terms(Handle handle, TenantId tenant) {
        return policies.terms(handle, Set.of(tenant)).get(tenant);
    }

    /** @return null while intake-service is away */
    private Map<UUID, Applicant> people(TenantId tenant, List<WaitingRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        try {
            var people =
                    intake.applicants(rows.stream().map(WaitingRow::application).collect(Collectors.toSet()));
            people.values().removeIf(applicant -> !applicant.tenantId().equals(tenant.value()));
            return people;
        } catch (IntakeUnavailableException e) {
            return null;
        }
    }

    private static Waiting waiting(WaitingRow row, Found found, Map<UUID, Applicant> people, Instant now) {
        var holdings = found.known().holdingsOf(row);
        var clocks = Deadlines.of(row.way(), found.terms(), holdings);
        return new Waiting(
                row.application(),
                row.way(),
                Haste.of(clocks, now),
                clocks,
                holdings.isEmpty() ? null : holdings.getLast(),
                found.known().actsOf(row),
                people == null ? null : people.get(row.application()),
                people != null);
    }
}
