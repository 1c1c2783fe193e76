package io.hearback.intake.outcome;

import io.hearback.intake.reason.AllowedReasons;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.Outage;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Kept;
import io.hearback.intake.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Enters reports into the ledger. A batch is one transaction of six statements, however many reports it has: tenant,
 * applications, outcomes, vault, outbox, commit. There is one more where an application is known already, three more with
 * idempotency keys (lock, look, remember), and two more where an organisation's own name of a reason stands for its code (read
 * the mappings, count the names without one): few, as each is a round trip made while applications are locked.
 */
@ApplicationScoped
class Bookkeeper {

    private final TenantWall wall;
    private final IdempotencyKeys keys;
    private final Ledger ledger;
    private final Vault vault;
    private final ReasonMappings mappings;
    private final Announcement announcement;
    private final Clock clock;

    Bookkeeper(
            TenantWall wall,
            IdempotencyKeys keys,
            Ledger ledger,
            Vault vault,
            ReasonMappings mappings,
            Announcement announcement,
            Clock clock) {
        this.wall = wall;
        this.keys = keys;
        this.ledger = ledger;
        this.vault = vault;
        this.mappings = mappings;
        this.announcement = announcement;
        this.clock = clock;
    }

    /**
     * Each report in its order, with one commit for all. One that the database refuses keeps back no other: then each is
     * entered by itself.
     *
     * @return an answer for each, in their order
     * @throws RuntimeException if the database is away or busy: then nothing was saved
     */
    List<Answer> enter(TenantId tenant, List<Told> batch) {
        try {
            return enterTogether(tenant, batch);
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                throw e;
            }
            return batch.size() == 1
                    ? List.of(new Answer.Failed(e))
                    : batch.stream()
                            .flatMap(told -> enter(tenant, List.of(told)).stream())
                            .toList();
        }
    }

    private List<Answer> enterTogether(TenantId tenant, List<Told> batch) {
        return wall.inside(tenant, handle -> {
            var told = withReasonCodes(handle, tenant, batch);
            var posting = prepare(handle, tenant, told);
            var answers = told.stream().map(posting::post).toList();
            save(handle, tenant, posting);
            return answers;
        });
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
        var applications = ledger.open(handle, tenant, open);
        var known = new ArrayList<>(ledger.repeated(handle, applications, open));
        known.addAll(ledger.known(handle, claims.answered().values()));
        return new Posting(claims, applications, known, clock.instant());
    }

    private void save(Handle handle, TenantId tenant, Posting posting) {
        var entries = posting.entries();
        if (!entries.isEmpty()) {
            ledger.write(
                    handle, tenant, entries.stream().map(Posting.Entry::outcome).toList());
            vault.keep(handle, tenant, entries.stream().map(Bookkeeper::kept).toList());
            announcement.of(handle, tenant, entries);
        }
        keys.remember(handle, tenant, posting.newKeys());
        // Last: outcomes of one organisation with the same name wait here for each other.
        mappings.countUnmapped(
                handle,
                tenant,
                entries.stream()
                        .flatMap(entry -> entry.told().outcome().reasonWithoutCode().stream())
                        .toList());
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
