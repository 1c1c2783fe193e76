package io.hearback.intake.outcome;

import io.hearback.intake.reason.AllowedReasons;
import io.hearback.intake.reason.AtsReason;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Kept;
import io.hearback.intake.vault.Tombstones;
import io.hearback.intake.vault.Vault;
import io.hearback.outbox.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Enters reports into the ledger. A batch is one transaction of seven statements, however many reports it has: tenant,
 * look for applications, open them, outcomes, vault, outbox, commit. There are two more where an application is known already
 * (look for repetitions, move it on), three more with
 * idempotency keys (lock, look, remember), and two more where an organisation's own name of a reason stands for its code (read
 * the mappings, count the names without one): few, as each is a round trip made while applications are locked.
 */
@ApplicationScoped
class Bookkeeper {

    private static final BiConsumer<Handle, List<Answer>> ALONE = (handle, answers) -> {};

    private final TenantWall wall;
    private final IdempotencyKeys keys;
    private final Ledger ledger;
    private final Vault vault;
    private final Tombstones tombstones;
    private final ReasonMappings mappings;
    private final Announcement announcement;
    private final Clock clock;

    Bookkeeper(
            TenantWall wall,
            IdempotencyKeys keys,
            Ledger ledger,
            Vault vault,
            Tombstones tombstones,
            ReasonMappings mappings,
            Announcement announcement,
            Clock clock) {
        this.wall = wall;
        this.keys = keys;
        this.ledger = ledger;
        this.vault = vault;
        this.tombstones = tombstones;
        this.mappings = mappings;
        this.announcement = announcement;
        this.clock = clock;
    }

    List<Answer> enter(TenantId tenant, List<Told> batch) {
        return enter(tenant, batch, ALONE);
    }

    /**
     * Each report in its order, with one commit for all. One that the database refuses keeps back no other: then each is
     * entered by itself, and the last commit is that of what goes along.
     *
     * @return an answer for each, in their order
     * @throws RuntimeException if the database is away or busy, or what goes along fails: then it was not committed
     */
    List<Answer> enter(TenantId tenant, List<Told> batch, BiConsumer<Handle, List<Answer>> along) {
        var entered = new AtomicBoolean();
        try {
            return wall.inside(tenant, handle -> {
                entered.set(false); // the wall begins again what was overtaken
                var posted = enter(handle, tenant, batch);
                entered.set(true);
                along.accept(handle, posted.answers());
                // Last: outcomes of one organisation with the same name wait here for each other.
                mappings.countUnmapped(handle, tenant, posted.reasonsWithoutCode());
                return posted.answers();
            });
        } catch (RuntimeException e) {
            if (entered.get() || batch.isEmpty() || DatabaseOutage.isBehind(e)) {
                throw e;
            }
            var answers = batch.size() == 1 ? List.<Answer>of(new Answer.Failed(e)) : enterEach(tenant, batch);
            wall.inside(tenant, handle -> {
                along.accept(handle, answers);
                return null;
            });
            return answers;
        }
    }

    /** The answers that {@link #enter} would give now. All of it is done, and rolled back. */
    List<Answer> rehearse(TenantId tenant, List<Told> batch) {
        try {
            return wall.inside(tenant, handle -> {
                throw new Rehearsed(enter(handle, tenant, batch).answers());
            });
        } catch (Rehearsed done) {
            return done.answers;
        }
    }

    /** How a transaction that went well is rolled back. */
    private static final class Rehearsed extends RuntimeException {

        private final transient List<Answer> answers;

        Rehearsed(List<Answer> answers) {
            super(null, null, false, false);
            this.answers = answers;
        }
    }

    private List<Answer> enterEach(TenantId tenant, List<Told> batch) {
        return batch.stream()
                .flatMap(told -> enter(tenant, List.of(told)).stream())
                .toList();
    }

    /** What became of a batch, of which the caller's transaction keeps all but the count of names without a code. */
    private record Posted(List<Answer> answers, List<AtsReason> reasonsWithoutCode) {

        static final Posted NOTHING = new Posted(List.of(), List.of());
    }

    private Posted enter(Handle handle, TenantId tenant, List<Told> batch) {
        if (batch.isEmpty()) {
            return Posted.NOTHING;
        }
        var told = withReasonCodes(handle, tenant, batch);
        var posting = prepare(handle, tenant, told);
        var answers = told.stream().map(posting::post).toList();
        save(handle, tenant, posting);
        return new Posted(
                answers,
                posting.entries().stream()
                        .flatMap(entry -> entry.told().outcome().reasonWithoutCode().stream())
                        .toList());
    }

    private Posting prepare(Handle handle, TenantId tenant, List<Told> told) {
        var claims = keys.claim(
                handle,
                tenant,
                told.stream().map(Told::key).filter(Objects::nonNull).collect(Collectors.toSet()));
        var open = told.stream()
                .filter(each -> claims.leavesOpen(each.key()))
                .map(Told::outcome)
                .toList();
        var applications = Applications.find(
                handle, tenant, open.stream().map(ReportedOutcome::mention).toList(), tombstones);
        var known = new ArrayList<>(ledger.repeated(handle, applications, open));
        known.addAll(ledger.known(handle, claims.answered().values()));
        return new Posting(
                claims, applications, known, ledger.toldByCandidates(handle, applications, open), clock.instant());
    }

    private void save(Handle handle, TenantId tenant, Posting posting) {
        var entries = posting.entries();
        if (!entries.isEmpty()) {
            Applications.open(handle, tenant, posting.applications(), tombstones);
            Applications.move(handle, tenant, posting.applications());
            ledger.write(
                    handle, tenant, entries.stream().map(Posting.Entry::outcome).toList());
            vault.keep(handle, tenant, entries.stream().map(Bookkeeper::kept).toList());
            announcement.of(handle, tenant, entries);
        }
        keys.remember(handle, tenant, posting.newKeys());
    }

    private static Kept kept(Posting.Entry entry) {
        var reported = entry.told().outcome();
        return new Kept(entry.outcome().id(), reported.fingerprint(), reported.recipient());
    }

    /** What a name without a mapping means nobody here can know: the outcome is accepted, and a person decides later. */
    private List<Told> withReasonCodes(Handle handle, TenantId tenant, List<Told> batch) {
        var names = batch.stream()
                .flatMap(told -> told.outcome().reasonWithoutCode().stream())
                .collect(Collectors.toSet());
        var codes = mappings.codesOf(handle, tenant, names);
        return codes.isEmpty()
                ? batch
                : batch.stream()
                        .map(told -> told.outcome()
                                .reasonWithoutCode()
                                .map(name -> codes.get(name.key()))
                                .filter(AllowedReasons.of(told.outcome().kind())::contains)
                                .map(code -> told.as(told.outcome().because(code)))
                                .orElse(told))
                        .toList();
    }
}
