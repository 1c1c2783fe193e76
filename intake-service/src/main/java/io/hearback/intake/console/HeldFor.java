package io.hearback.intake.console;

import java.util.stream.Stream;

/** Why a notice would wait for a person, as message-service says it in a forecast. */
public enum HeldFor {
    REASON_UNMAPPED,
    REASON_MISSING,
    /** A detail of the reason, a name or an address. */
    DETAIL_MISSING,
    RISKY_GROUND,
    BELOW_BAR,
    ALREADY_INFORMED,
    OFFER_LIVE,
    CANDIDATE_HIRED,
    OTHER;

    /** @param cause a code, such as one of these or PROJECT_MISSING; null for none */
    static HeldFor of(String cause) {
        var code = cause == null ? "" : cause;
        return Stream.of(values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(code.endsWith("_MISSING") ? DETAIL_MISSING : OTHER);
    }
}
