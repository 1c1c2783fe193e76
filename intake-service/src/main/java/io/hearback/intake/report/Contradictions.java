package io.hearback.intake.report;

import io.hearback.intake.outcome.NotAcceptedException.Why;

/** Says which field of a report contradicts what is on record, and what to do. */
public final class Contradictions {

    private Contradictions() {}

    public static Violation violation(Why why) {
        return switch (why) {
            case IN_FLIGHT -> new Violation("", "is being worked on in another request", "repeat it shortly");
            case KEY_REUSED ->
                new Violation(
                        "Idempotency-Key",
                        "came with another body before",
                        "use a new one for each new request, and the same body for a repetition");
            case ALREADY_RECORDED ->
                new Violation(
                        "decidedAt",
                        "is that of an outcome on record with other content",
                        "correct an outcome with a later decidedAt");
            case UNKNOWN_APPLICATION ->
                new Violation("application.reference", "must be known to be reinstated", "check the reference");
            case ERASED ->
                new Violation(
                        "application.reference", "is that of an application that was erased", "report it no more");
            case OTHER_CANDIDATE ->
                new Violation(
                        "candidate.reference",
                        "must be the candidate the application is on record with",
                        "check both references");
            case ENDED -> new Violation("application", "has come to its end already", "leave it as it is");
        };
    }
}
