package io.hearback.intake.api.problem;

import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.report.Contradictions;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** What to say, and to do, about a report that contradicts what is on record. */
public final class Contradiction {

    private Contradiction() {}

    public static HttpProblem of(NotAcceptedException.Why why) {
        return switch (why) {
            case IN_FLIGHT ->
                ProblemKind.IN_FLIGHT
                        .start("Another request with this Idempotency-Key is being worked on; repeat this one shortly.")
                        .withHeader("Retry-After", 1)
                        .build();
            case KEY_REUSED ->
                ProblemKind.KEY_REUSED.with(
                        "Use a new Idempotency-Key for each new request, and the same body for a repetition.");
            case ALREADY_RECORDED ->
                ProblemKind.ALREADY_RECORDED.with(
                        "This outcome of the application, decided at this time, is already recorded; correct it with a later decidedAt.");
            case UNKNOWN_APPLICATION -> ProblemKind.UNKNOWN_APPLICATION.with(Contradictions.violation(why));
            case ERASED ->
                ProblemKind.ERASED.with(
                        "The application was erased for good; nothing was recorded. Report it no more.");
            case OTHER_CANDIDATE -> ProblemKind.OTHER_CANDIDATE.with(Contradictions.violation(why));
            case ENDED -> ProblemKind.ENDED.with("There is nothing left to decide; nothing was recorded.");
        };
    }
}
