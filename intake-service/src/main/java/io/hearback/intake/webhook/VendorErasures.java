package io.hearback.intake.webhook;

import io.hearback.intake.tenant.TenantId;

/** Erases here, in all services, whom a vendor has erased. */
public interface VendorErasures {

    /** How far it came. */
    enum Answer {
        /** The organisation has told of nobody such. */
        UNKNOWN,
        /** Done, or done before. */
        ERASED,
        /** A legal hold keeps at least one of their applications; it is erased by itself once that ends. */
        HELD
    }

    /** Committed when this returns. Safe to repeat. */
    Answer erase(TenantId tenant, News.Erased erased);
}
