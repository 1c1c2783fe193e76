package io.hearback.feedback.request;

import io.hearback.feedback.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How programs are told that a request cannot be answered like that. */
public class RequestProblems {

    private static final int RETRY_AFTER = 10;

    @ServerExceptionMapper
    public Response closed(ClosedRequestException e) {
        var answered = e.state() == RequestState.ANSWERED;
        return Problems.problem(
                        "request-closed",
                        answered ? "It is answered" : "Nobody answered in time",
                        409,
                        answered
                                ? "A request is answered once. Read the answer with GET; while its notice has not left, it can"
                                        + " be recalled at message-service."
                                : "The candidate was told that nobody answered. Write to them in person if you can answer now.")
                .with("state", e.state())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notLate(NotLateException e) {
        return Problems.problem(
                        "not-late",
                        "It is not late",
                        409,
                        "The candidate was promised an answer by " + e.dueAt()
                                + ". Answer it, or apologise after that.")
                .with("dueAt", e.dueAt())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response disrespectful(DisrespectfulAnswerException e) {
        var judgement = e.judgement();
        return Problems.problem(
                        judgement.isDisrespectful() ? "disrespectful-answer" : "doubtful-answer",
                        judgement.isDisrespectful() ? "Nobody should read this" : "Please look at this again",
                        422,
                        judgement.isDisrespectful()
                                ? "Word it anew as the findings suggest."
                                : "Word it anew as the findings suggest, or send it with \"secondLook\": true.")
                .with("verdict", judgement.verdict())
                .with("explanation", judgement.explanation())
                .with("findings", judgement.broken())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response notJudged(NotJudgedException e) {
        return Problems.problem(
                        "unavailable",
                        "Not available just now",
                        503,
                        "The answer cannot be judged just now, so it was not kept; try again shortly.")
                .withHeader("Retry-After", RETRY_AFTER)
                .build()
                .toResponse();
    }
}
