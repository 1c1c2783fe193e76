package io.hearback.intake.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.hearback.intake.admission.NotAdmittedException;
import io.hearback.intake.imports.ImportRefusedException;
import io.hearback.intake.imports.UnreadableFileException;
import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.report.BrokenRules;
import io.hearback.intake.report.UnreadableJson;
import io.hearback.outbox.DatabaseOutage;
import io.quarkus.cache.CacheException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.util.List;

/** Turns what readers, rules and ledger throw into problems. Takes precedence over the library's own mappers. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds; an outage is rarely shorter, and the next answer says so again. */
    private static final int RETRY_AFTER = 5;

    /** The library's mappers have 999, and the lowest wins. */
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response brokenRules(ConstraintViolationException e) {
        return ProblemKind.RULE_BROKEN
                .with(BrokenRules.violations(e.getConstraintViolations()))
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unknownField(UnrecognizedPropertyException e) {
        return ProblemKind.UNKNOWN_FIELD.with(UnreadableJson.violation(e)).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongFormat(InvalidFormatException e) {
        return wrongType(e);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongType(MismatchedInputException e) {
        return ProblemKind.WRONG_TYPE.with(UnreadableJson.violation(e)).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unreadable(JsonProcessingException e) {
        var kind = UnreadableJson.isBeyondLimits(e) ? ProblemKind.BEYOND_LIMITS : ProblemKind.UNREADABLE_REQUEST;
        return kind.with(kind.explanation()).toResponse();
    }

    @ServerExceptionMapper
    public Response notAdmitted(NotAdmittedException e) {
        var kind = e.quota().isPresent() ? ProblemKind.TOO_MANY : ProblemKind.BEHIND;
        var problem = kind.start(kind.explanation()).withHeader("Retry-After", secondsOf(e.retryAfter()));
        e.quota().map(RateLimitHeaders::of).ifPresent(headers -> headers.forEach(problem::withHeader));
        return problem.build().toResponse();
    }

    /** Rounded up: whoever comes back too early is refused again. */
    private static long secondsOf(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    @ServerExceptionMapper
    public Response contradiction(NotAcceptedException e) {
        return Contradiction.of(e.why()).toResponse();
    }

    @ServerExceptionMapper
    public Response importRefused(ImportRefusedException e) {
        return switch (e.why()) {
            case BEING_SENT ->
                ProblemKind.BEING_SENT
                        .start("Wait for that one to end; after a crash this takes some seconds.")
                        .withHeader("Retry-After", RETRY_AFTER)
                        .build()
                        .toResponse();
            case OTHER_FILE ->
                ProblemKind.OTHER_FILE
                        .with("Its first lines are not those that were worked off under this id."
                                + " Send the same file again, or this one under a new id.")
                        .toResponse();
        };
    }

    @ServerExceptionMapper
    public Response unreadableFile(UnreadableFileException e) {
        return ProblemKind.UNREADABLE_FILE
                .start("Line " + e.line()
                        + " cannot be read, nor can what follows; the lines before it are worked off.")
                .with("line", e.line())
                .with("violations", List.of(e.violation()))
                .build()
                .toResponse();
    }

    /** The log gets a code: a driver's message may quote what was sent. */
    @ServerExceptionMapper({JdbiException.class, BucketExecutionException.class, CacheException.class})
    public Response databaseFailed(RuntimeException e) {
        if (!DatabaseOutage.isBehind(e)) {
            LOG.errorf("DATABASE_REFUSED a request: %s", DatabaseOutage.code(e));
            return ProblemKind.INTERNAL_ERROR
                    .with(ProblemKind.INTERNAL_ERROR.explanation())
                    .toResponse();
        }
        LOG.warnf("DATABASE_UNAVAILABLE a request was not answered: %s", DatabaseOutage.code(e));
        return ProblemKind.UNAVAILABLE
                .start(ProblemKind.UNAVAILABLE.explanation())
                .withHeader("Retry-After", RETRY_AFTER)
                .build()
                .toResponse();
    }
}
