package io.hearback.feedback.metric;

import io.hearback.feedback.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** Lets a test of another room order a recount and carry it out. */
@ApplicationScoped
public class Recounting {

    private final Recounts recounts;

    Recounting(Recounts recounts) {
        this.recounts = recounts;
    }

    public void order(String tenant) {
        recounts.order(new TenantId(tenant));
    }

    public void countAll() {
        recounts.countAll();
    }

    /** As the service counts a wait. */
    public int bucketOf(Duration wait) {
        return Waits.bucketOf(wait);
    }
}
