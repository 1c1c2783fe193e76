package io.hearback.intake.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.VendorErasures;
import jakarta.enterprise.context.ApplicationScoped;

/** What an applicant tracking system erases, its organisation erases: each application of the person is ordered. */
@ApplicationScoped
class VendorOrders implements VendorErasures {

    private final Erasures erasures;

    VendorOrders(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public Answer erase(TenantId tenant, News.Erased erased) {
        var whom = new Subject(erased.applicationReference(), erased.candidateReference());
        var ordered = erasures.order(tenant, whom, ErasureCause.ORGANISATION);
        if (ordered.isEmpty()) {
            return Answer.UNKNOWN;
        }
        return ordered.stream().anyMatch(erasure -> erasure.state() == Erasure.State.HELD)
                ? Answer.HELD
                : Answer.ERASED;
    }
}
