package io.hearback.intake.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing of the application is erased while this stands (GDPR Art. 17(3)(b) and (e); for the US 29 CFR 1602.14: until the
 * final disposition of a charge).
 *
 * @param setBy as changes are signed
 */
public record LegalHold(UUID applicationId, Reason reason, String setBy, Instant setAt) {

    /** Why; a code, as words could say something about the person. */
    public enum Reason {
        LITIGATION,
        COMPLAINT,
        AUDIT,
        AUTHORITY
    }
}
