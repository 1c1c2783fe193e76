package io.hearback.intake.webhook;

import io.hearback.intake.report.Violation;

/** Why somebody whom a vendor has erased is not erased here: a person sees it with the delivery. */
enum NotErased {
    HELD(
            "was erased at the vendor, and a legal hold keeps them here",
            "end the legal hold where it has no reason any more; what it keeps is erased with that"),
    STILL_AT_VENDOR(
            "is said to be erased, and the vendor still knows them",
            "see at the vendor, and then let the delivery be read again");

    private final Violation violation;

    NotErased(String rule, String fix) {
        this.violation = new Violation("candidate", rule, fix);
    }

    Violation violation() {
        return violation;
    }
}
