package io.hearback.message.promise;

import io.hearback.contract.NoticeKind;
import io.hearback.message.compose.Digest;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.DigestNotices;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.Intake;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells people who waits: each recruiter of their own candidates that will soon wait too long, the organisation's contact of
 * those whose answer is nearly late, or late. One notice of each kind for a reader and a day; what comes later waits for the
 * next morning. Nobody is told of an application that was decided meanwhile.
 */
@ApplicationScoped
public class Digests {

    /** As many as intake-service is asked for at once. */
    static final int AT_ONCE = 1_000;

    /** More than anybody reads; the desk has all. */
    static final int LISTED = 50;

    private static final String TO_TELL = """
            select a.id, a.tenant_id, a.application_id, a.clock, a.due_at, a.act, w.open
            from waiting_act a join waiting w on w.tenant_id = a.tenant_id and w.application_id = a.application_id
            """;

    private record ToTell(long id, UUID application, Why why, Instant due, ActKind kind, boolean open) {

        NoticeKind noticeKind() {
            return kind == ActKind.WARNED ? NoticeKind.SILENCE_WARNING : NoticeKind.SILENCE_ESCALATION;
        }
    }

    private record Group(NoticeKind kind, Mailbox reader, List<ToTell> waiting) {}

    private final TenantWall wall;
    private final PromisePolicies policies;
    private final Houses houses;
    private final Intake intake;
    private final DigestNotices notices;

    Digests(TenantWall wall, PromisePolicies policies, Houses houses, Intake intake, DigestNotices notices) {
        this.wall = wall;
        this.policies = policies;
        this.houses = houses;
        this.intake = intake;
        this.notices = notices;
    }

    /**
     * For one organisation. Any number of copies may: what another has in hand is passed over.
     *
     * @return whether there may be more to do at once
     * @throws RuntimeException if nothing was done: everything is still to be told
     */
    public boolean tell(Instant now) {
        var tenant = wall.asWorker(worker -> worker.createQuery(
                        "select tenant_id from waiting_act where tell_at <= :now order by tell_at limit 1")
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
        return tenant.isPresent() && tell(new TenantId(tenant.get()), now) > 0;
    }

    /** @return how many were in nobody else's hands */
    private int tell(TenantId tenant, Instant now) {
        var house = houses.of(tenant);
        var pending = wall.asWorker(worker -> worker.createQuery(TO_TELL + """
                         where a.tenant_id = :tenant and a.tell_at <= :now order by a.tell_at, a.id limit :limit""")
                .bind("tenant", tenant.value())
                .bind("now", now)
                .bind("limit", AT_ONCE)
                .map((row, context) -> toTell(row))
                .list());
        var people = intake.applicants(pending.stream().map(ToTell::application).collect(Collectors.toSet()));
        people.values().removeIf(applicant -> !applicant.tenantId().equals(tenant.value()));
        return wall.asWorker(worker -> {
            var locked = lock(worker, pending, now);
            tell(worker, tenant, house, locked, people, now);
            return locked.size();
        });
    }

    private static List<ToTell> lock(Handle worker, List<ToTell> pending, Instant now) {
        return worker.createQuery(TO_TELL + """
                         where a.id = any (:ids) and a.tell_at <= :now order by a.due_at, a.id for update of a skip locked""")
                .bindArray("ids", Long.class, pending.stream().map(ToTell::id).toList())
                .bind("now", now)
                .map((row, context) -> toTell(row))
                .list();
    }

    private void tell(
            Handle worker,
            TenantId tenant,
            House house,
            List<ToTell> locked,
            Map<UUID, Applicant> people,
            Instant now) {
        var terms = policies.terms(worker, Set.of(tenant)).get(tenant);
        var today = LocalDate.ofInstant(now, terms.zone());
        var toNobody = new ArrayList<ToTell>();
        for (var group : groups(locked, people, terms.policy(), toNobody)) {
            var digest = digest(group, people, terms, house, now);
            var written = notices.write(worker, tenant, digest, group.reader(), today, now);
            var again = DigestTime.after(group.waiting().getFirst().kind(), terms.zone(), today);
            told(worker, group.waiting(), written.orElse(null), written.isPresent() ? null : again);
        }
        told(worker, toNobody, null, null);
    }

    private static Collection<Group> groups(
            List<ToTell> locked, Map<UUID, Applicant> people, PromisePolicy policy, List<ToTell> toNobody) {
        var groups = new LinkedHashMap<String, Group>();
        for (var each : locked) {
            var reader = each.open() ? reader(each, people.get(each.application()), policy) : Optional.<Mailbox>empty();
            reader.map(mailbox -> groups.computeIfAbsent(
                                    each.noticeKind() + mailbox.address().toLowerCase(Locale.ROOT),
                                    key -> new Group(each.noticeKind(), mailbox, new ArrayList<>()))
                            .waiting())
                    .orElse(toNobody)
                    .add(each);
        }
        return groups.values();
    }

    /** @return empty if nobody is known who could be told: the desk shows it all the same */
    private static Optional<Mailbox> reader(ToTell each, Applicant applicant, PromisePolicy policy) {
        var recruiter = Optional.ofNullable(applicant)
                .flatMap(known ->
                        mailbox(known.recruiter().name(), known.recruiter().email()));
        var contact = Optional.ofNullable(policy.contact()).flatMap(known -> mailbox(known.name(), known.email()));
        return each.noticeKind() == NoticeKind.SILENCE_WARNING
                ? recruiter.or(() -> contact)
                : contact.or(() -> recruiter);
    }

    private static Optional<Mailbox> mailbox(String name, String address) {
        try {
            return Optional.of(new Mailbox(name, address));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what cannot be written to tells nobody
        }
    }

    /** An application is listed once, with its most urgent clock. */
    private static Digest digest(Group group, Map<UUID, Applicant> people, Terms terms, House house, Instant now) {
        var first = new LinkedHashMap<UUID, ToTell>();
        group.waiting().forEach(each -> first.putIfAbsent(each.application(), each));
        var style = house.style();
        return new Digest(
                group.kind(),
                new Voice(style.language(), null, style.tone()),
                organisation(terms, people.values()),
                group.reader().name(),
                first.values().stream()
                        .limit(LISTED)
                        .map(each -> line(each, people.get(each.application()), terms, now))
                        .toList(),
                Math.max(0, first.size() - LISTED));
    }

    private static String organisation(Terms terms, Collection<Applicant> people) {
        return terms.organisation() != null
                ? terms.organisation()
                : people.stream().map(Applicant::organisation).findFirst().orElse("Hearback");
    }

    private static Digest.Waiting line(ToTell each, Applicant applicant, Terms terms, Instant now) {
        var law = each.why() == Why.LAW && terms.law() != null ? terms.law().citation() : null;
        return new Digest.Waiting(
                applicant == null ? null : applicant.job().title(),
                applicant == null ? each.application().toString() : applicant.reference(),
                LocalDate.ofInstant(each.due(), terms.zone()),
                !now.isBefore(each.due()),
                law);
    }

    private static void told(Handle worker, List<ToTell> acts, UUID notice, Instant again) {
        if (acts.isEmpty()) {
            return;
        }
        worker.createUpdate("update waiting_act set notice_id = :notice, tell_at = :again where id = any (:ids)")
                .bindByType("notice", notice, UUID.class)
                .bindByType("again", again, Instant.class)
                .bindArray("ids", Long.class, acts.stream().map(ToTell::id).toList())
                .execute();
    }

    private static ToTell toTell(ResultSet row) throws SQLException {
        return new ToTell(
                row.getLong("id"),
                row.getObject("application_id", UUID.class),
                Why.valueOf(row.getString("clock")),
                WaitingRow.instant(row, "due_at"),
                ActKind.valueOf(row.getString("act")),
                row.getBoolean("open"));
    }
}
