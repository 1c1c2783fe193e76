package io.hearback.intake.outcome;

import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Optional;
import java.util.UUID;

/**
 * The only door to the ledger. One report is one transaction of six statements (tenant, application, outcome, vault,
 * outbox, commit), three more with an idempotency key (lock, look, remember), and one more where the organisation's own
 * name of the reason stands for its code (read the mapping; one again to count a name without one): few, as each is a round
 * trip made while the application's row is locked, and the database is what limits how many reports a second we take.
 */
@ApplicationScoped
public class Intake {

    private final TenantWall wall;
    private final IdempotencyKeys keys;
    private final Ledger ledger;
    private final Vault vault;
    private final ReasonMappings mappings;
    private final Announcement announcement;

    Intake(
            TenantWall wall,
            IdempotencyKeys keys,
            Ledger ledger,
            Vault vault,
            ReasonMappings mappings,
            Announcement announcement) {
        this.wall = wall;
        this.keys = keys;
        this.ledger = ledger;
        this.vault = vault;
        this.mappings = mappings;
        this.announcement = announcement;
    }

    /**
     * When this returns, the outcome, the people behind it and the event about it are committed together; when it throws,
     * nothing is. Safe to repeat: a report that is on record already, by its key or by its application, kind and time of
     * decision, leads to the receipt of the first and changes nothing.
     *
     * @param key the caller's {@code Idempotency-Key}
     * @param traceparent W3C trace context of the request, or null
     * @throws NotAcceptedException if the report contradicts what is on record
     */
    public Receipt accept(TenantId tenant, Optional<String> key, ReportedOutcome reported, String traceparent) {
        return wall.inside(tenant, handle -> {
            var before = key.flatMap(given -> keys.claim(handle, tenant, given));
            if (before.isPresent()) {
                var outcome = ledger.find(handle, before.get()).orElseThrow();
                return repeat(handle, outcome, reported, Why.KEY_REUSED);
            }
            var receipt = record(handle, tenant, reported, traceparent);
            key.ifPresent(given ->
                    keys.remember(handle, tenant, given, receipt.outcome().id()));
            return receipt;
        });
    }

    /** @return empty if there is no such outcome, or it is another tenant's */
    public Optional<Outcome> find(TenantId tenant, UUID outcomeId) {
        return wall.inside(tenant, handle -> ledger.find(handle, outcomeId));
    }

    private Receipt record(Handle handle, TenantId tenant, ReportedOutcome told, String traceparent) {
        var application = lock(handle, tenant, told);
        var reported = withReasonCode(handle, tenant, told);
        var recorded = ledger.record(handle, tenant, application, reported);
        if (recorded.isEmpty()) {
            var outcome = ledger.findRepeated(handle, application, reported);
            return repeat(handle, outcome, reported, Why.ALREADY_RECORDED);
        }
        var outcome = recorded.get();
        if (reported.recipient() == null) {
            vault.keepNobody(handle, tenant, outcome.id(), reported.fingerprint());
        } else {
            vault.keep(handle, tenant, outcome.id(), reported.fingerprint(), reported.recipient());
        }
        announcement.of(handle, tenant, outcome, traceparent);
        reported.reasonWithoutCode().ifPresent(ats -> mappings.countUnmapped(handle, tenant, ats));
        return new Receipt(outcome, false);
    }

    /** What a name without a mapping means nobody here can know: the outcome is accepted, and a person decides later. */
    private ReportedOutcome withReasonCode(Handle handle, TenantId tenant, ReportedOutcome told) {
        return told.reasonWithoutCode()
                .flatMap(ats -> mappings.codeOf(handle, tenant, ats, told.kind()))
                .map(told::because)
                .orElse(told);
    }

    private Ledger.Application lock(Handle handle, TenantId tenant, ReportedOutcome reported) {
        if (reported.candidateReference() == null) {
            return ledger.lock(handle, tenant, reported.applicationReference())
                    .orElseThrow(() -> new NotAcceptedException(Why.UNKNOWN_APPLICATION));
        }
        var application = ledger.lockOrOpen(handle, tenant, reported);
        if (!application.sameCandidate()) {
            throw new NotAcceptedException(Why.OTHER_CANDIDATE);
        }
        return application;
    }

    /** After an erasure nothing is left to compare with; the first receipt, which holds codes and times only, still stands. */
    private Receipt repeat(Handle handle, Outcome outcome, ReportedOutcome reported, Why otherwise) {
        var same = vault.fingerprintOf(handle, outcome.id())
                .map(reported.fingerprint()::equals)
                .orElse(true);
        if (!same) {
            throw new NotAcceptedException(otherwise);
        }
        return new Receipt(outcome, true);
    }
}
