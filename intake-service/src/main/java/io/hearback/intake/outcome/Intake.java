package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The only door to the ledger. */
@ApplicationScoped
public class Intake {

    private final Bookkeeper bookkeeper;
    private final SharedCommit sharedCommit;
    private final Ledger ledger;
    private final TenantWall wall;

    Intake(Bookkeeper bookkeeper, SharedCommit sharedCommit, Ledger ledger, TenantWall wall) {
        this.bookkeeper = bookkeeper;
        this.sharedCommit = sharedCommit;
        this.ledger = ledger;
        this.wall = wall;
    }

    /**
     * When this returns, the outcome, the people behind it and the event about it are committed together; when it throws,
     * nothing is. Safe to repeat: a report that is on record already, by its key or by its application, kind and time of
     * decision, leads to the receipt of the first and changes nothing.
     *
     * @throws NotAcceptedException if the report contradicts what is on record
     */
    public Answer.Receipt accept(TenantId tenant, Told told) {
        return switch (sharedCommit.enter(tenant, told)) {
            case Answer.Receipt receipt -> receipt;
            case Answer.Refused(var why) -> throw new NotAcceptedException(why);
            case Answer.Failed(var cause) -> throw cause;
        };
    }

    /**
     * As {@link #accept} for each, in their order, with one commit for all. One that is refused, or fails, keeps back no
     * other.
     *
     * @return an answer for each, in their order
     * @throws RuntimeException if the database is away or busy: then nothing was saved
     */
    public List<Answer> acceptAll(TenantId tenant, List<Told> batch) {
        return batch.isEmpty() ? List.of() : bookkeeper.enter(tenant, batch);
    }

    /**
     * As {@link #acceptAll(TenantId, List)}, and what the caller keeps about it is part of the same commit.
     *
     * @param along gets the answers before they are committed; if it throws, nothing is
     */
    public List<Answer> acceptAll(TenantId tenant, List<Told> batch, BiConsumer<Handle, List<Answer>> along) {
        return bookkeeper.enter(tenant, batch, along);
    }

    /** As {@link #acceptAll(TenantId, List)} would answer now; nothing is saved. */
    public List<Answer> tryAll(TenantId tenant, List<Told> batch) {
        return batch.isEmpty() ? List.of() : bookkeeper.rehearse(tenant, batch);
    }

    /** @return empty if there is no such outcome, or it is another tenant's */
    public Optional<Outcome> find(TenantId tenant, UUID outcomeId) {
        return wall.inside(tenant, handle -> ledger.find(handle, outcomeId));
    }

    /**
     * @param applicationReferences the platform's own ids
     * @return the kind of each application's last outcome; without those that are unknown or have none
     */
    public Map<String, OutcomeKind> lastOutcomes(TenantId tenant, Collection<String> applicationReferences) {
        return applicationReferences.isEmpty()
                ? new HashMap<>()
                : wall.inside(tenant, handle -> ledger.lastKinds(handle, tenant, applicationReferences));
    }

    /** @return the outcome of the application that was decided last, which need not be the one recorded last */
    public Optional<Outcome> latest(TenantId tenant, String applicationReference) {
        return wall.inside(tenant, handle -> ledger.latest(handle, tenant, applicationReference));
    }
}
