package io.hearback.intake.admission;

import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** Lets an organisation report as much as it may, and nobody while too many events wait for Kafka. Every way in asks here first. */
@ApplicationScoped
public class Admission {

    /** An outage is rarely shorter, and the next answer says so again. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final Allowances allowances;
    private final Permits permits;

    Admission(Backlog backlog, Allowances allowances, Permits permits) {
        this.backlog = backlog;
        this.allowances = allowances;
        this.permits = permits;
    }

    /**
     * Asks the database once in a while, not each time. What is admitted and then not recorded is not given back.
     *
     * @param outcomes how many are reported together; more than a whole minute's count as a whole minute's
     * @return what is left
     * @throws NotAdmittedException if the organisation has reported too many within a minute, or we are behind
     */
    public Quota admit(TenantId tenant, int outcomes) {
        if (backlog.isTooLong()) {
            throw NotAdmittedException.behind(LATER);
        }
        return permits.take(allowances.of(tenant), outcomes);
    }

    /**
     * As {@link #admit}, for a caller who can be kept waiting: returns once the outcomes are admitted.
     *
     * @throws InterruptedException if the wait is to end
     */
    public void await(TenantId tenant, int outcomes) throws InterruptedException {
        while (true) {
            try {
                admit(tenant, outcomes);
                return;
            } catch (NotAdmittedException e) {
                Thread.sleep(e.retryAfter());
            }
        }
    }
}
