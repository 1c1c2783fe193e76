package io.hearback.message.desk;

import io.hearback.contract.ReasonDetail;
import io.hearback.message.notice.Cause;
import io.hearback.message.respect.Verdict;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a notice waits for a person, as far as it changes what a person does about it. */
public enum Held {
    REASON_UNMAPPED,
    REASON_MISSING,
    /** Which one is {@link #missing}. */
    DETAIL_MISSING,
    /** A name or an address, which only the platform can send again. */
    PARTY_MISSING,
    RISKY_GROUND,
    BELOW_BAR,
    /** Below any bar. */
    DISRESPECTFUL,
    ALREADY_INFORMED,
    /** An offer to the same person is live: it leaves by itself once that has ended. */
    OFFER_LIVE,
    CANDIDATE_HIRED,
    /** Its address takes no mail, or its reader complained. */
    ADDRESS_SUPPRESSED,
    /** A person approved it, and took that back. */
    APPROVAL_UNDONE,
    OTHER;

    private static final String MISSING = "_MISSING";

    /**
     * @param cause of a held notice, or null
     * @param verdict of its text, or null
     */
    static Held of(String cause, Verdict verdict) {
        return switch (cause == null ? "" : cause) {
            case Cause.REASON_UNMAPPED -> REASON_UNMAPPED;
            case Cause.RISKY_GROUND -> RISKY_GROUND;
            case Cause.BELOW_BAR -> verdict == Verdict.DISRESPECTFUL ? DISRESPECTFUL : BELOW_BAR;
            case Cause.ALREADY_INFORMED -> ALREADY_INFORMED;
            case Cause.OFFER_LIVE -> OFFER_LIVE;
            case Cause.CANDIDATE_HIRED -> CANDIDATE_HIRED;
            case Cause.ADDRESS_SUPPRESSED -> ADDRESS_SUPPRESSED;
            case Cause.RECRUITER -> APPROVAL_UNDONE;
            case "REASON_MISSING" -> REASON_MISSING;
            case String other when missing(other).isPresent() -> DETAIL_MISSING;
            case String other when other.endsWith(MISSING) -> PARTY_MISSING;
            default -> OTHER;
        };
    }

    /** @return the detail that is missing, if that is the cause */
    static Optional<ReasonDetail> missing(String cause) {
        return Stream.of(ReasonDetail.values())
                .filter(detail -> (detail.name() + MISSING).equals(cause))
                .findFirst();
    }
}
