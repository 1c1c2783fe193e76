package io.hearback.intake.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.tenant.Outage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Turns what readers, rules and ledger throw into problems. Takes precedence over the library's own mappers. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds; an outage is rarely shorter, and the next answer says so again. */
    private static final int RETRY_AFTER = 5;

    /** The library's mappers have 999, and the lowest wins. */
    private static final int BEFORE_THE_LIBRARY = 1;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response brokenRules(ConstraintViolationException e) {
        var violations = e.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return ProblemKind.RULE_BROKEN.with(violations).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unknownField(UnrecognizedPropertyException e) {
        return ProblemKind.UNKNOWN_FIELD
                .with(new Violation(path(e), "is unknown", "remove it, or look up its name in /q/openapi"))
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongFormat(InvalidFormatException e) {
        return wrongType(e);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response wrongType(MismatchedInputException e) {
        return ProblemKind.WRONG_TYPE
                .with(Violation.of(path(e), "must be " + expected(e.getTargetType())))
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response unreadable(JsonProcessingException e) {
        return ProblemKind.UNREADABLE_REQUEST
                .with(ProblemKind.UNREADABLE_REQUEST.explanation())
                .toResponse();
    }

    /** The library's own cannot be loaded by this version of Quarkus (it reads a field that is gone). */
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    public Response unknownCaller() {
        return ProblemKind.NOT_AUTHENTICATED
                .start(ProblemKind.NOT_AUTHENTICATED.explanation())
                .withHeader("WWW-Authenticate", "Bearer realm=\"hearback\"")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response contradiction(NotAcceptedException e) {
        return contradiction(e.why()).toResponse();
    }

    private static HttpProblem contradiction(NotAcceptedException.Why why) {
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
            case UNKNOWN_APPLICATION ->
                ProblemKind.UNKNOWN_APPLICATION.with(new Violation(
                        "application.reference", "must be known to be reinstated", "check the reference"));
            case OTHER_CANDIDATE ->
                ProblemKind.OTHER_CANDIDATE.with(new Violation(
                        "candidate.reference",
                        "must be the candidate the application is on record with",
                        "check both references"));
        };
    }

    /** The log gets a code: a driver's message may quote what was sent. */
    @ServerExceptionMapper
    public Response databaseFailed(JdbiException e) {
        if (!Outage.isBehind(e)) {
            LOG.errorf("DATABASE_REFUSED a request: %s", Outage.code(e));
            return ProblemKind.INTERNAL_ERROR
                    .with(ProblemKind.INTERNAL_ERROR.explanation())
                    .toResponse();
        }
        LOG.warnf("DATABASE_UNAVAILABLE a request was not answered: %s", Outage.code(e));
        return ProblemKind.UNAVAILABLE
                .start(ProblemKind.UNAVAILABLE.explanation())
                .withHeader("Retry-After", RETRY_AFTER)
                .build()
                .toResponse();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return Violation.of(path(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path in the body: without the method and its parameter, and list elements by their index. */
    private static String path(Path path) {
        var told = new StringBuilder();
        for (var node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                told.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                told.append(told.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return told.toString();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(ProblemMappers::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return switch (type == null ? "" : type.getSimpleName()) {
            case "String" -> "text";
            case "Integer" -> "a whole number";
            case "Instant" -> "a time; send it as 2026-11-20T09:30:00Z";
            case "LocalDate" -> "a date; send it as 2026-11-20";
            case "boolean" -> "true or false";
            case "UUID" -> "a UUID";
            case "List" -> "a list";
            default -> "an object";
        };
    }
}
