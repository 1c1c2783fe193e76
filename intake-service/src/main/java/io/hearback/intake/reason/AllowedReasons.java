package io.hearback.intake.reason;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which codes may explain which outcome. */
public final class AllowedReasons {

    private static final Set<ReasonCode> ALL = Collections.unmodifiableSet(EnumSet.allOf(ReasonCode.class));
    private static final Set<ReasonCode> EXTERNAL = external();

    private AllowedReasons() {}

    /** @return in the order of the codes; empty where the candidate decides, or a decision is taken back */
    public static Set<ReasonCode> of(OutcomeKind kind) {
        return switch (kind) {
            case REJECTED -> ALL;
            case POSITION_CLOSED -> EXTERNAL;
            case OFFER_DECLINED, WITHDRAWN, REINSTATED -> Set.of();
        };
    }

    private static Set<ReasonCode> external() {
        var external = EnumSet.allOf(ReasonCode.class);
        external.removeIf(code -> !code.isExternal());
        return Collections.unmodifiableSet(external);
    }
}
