package io.hearback.intake.reason;

import io.hearback.contract.ReasonCode;

import static java.util.Objects.requireNonNull;

/** What an organisation means by its own name of a reason. */
public record ReasonMapping(AtsReason ats, ReasonCode code) {

    public ReasonMapping {
        requireNonNull(ats, "ats is null");
        requireNonNull(code, "code is null");
    }
}
