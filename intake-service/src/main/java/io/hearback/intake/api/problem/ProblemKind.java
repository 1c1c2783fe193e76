package io.hearback.intake.api.problem;

import io.hearback.intake.report.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every way this service says no. The name is the stable end of the problem's type; callers may branch on it. */
public enum ProblemKind {
    UNREADABLE_REQUEST(400, "The request cannot be read"),
    UNKNOWN_FIELD(400, "The body has a field that does not exist"),
    WRONG_TYPE(400, "A field has the wrong type"),
    BEYOND_LIMITS(400, "The JSON is too deep, or holds too long a text, name or number"),
    FORBIDDEN_PATH(400, "The path has characters that no path here has"),
    NOT_AUTHENTICATED(401, "Who are you?"),
    NOT_VERIFIED(401, "The delivery's signature does not hold"),
    NOT_ALLOWED(403, "Not for this caller"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method does not exist here"),
    NOT_ACCEPTABLE(406, "No answer in the media type asked for"),
    IN_FLIGHT(409, "The same request is being worked on"),
    ALREADY_RECORDED(409, "This outcome is on record with other content"),
    OTHER_CANDIDATE(409, "The application is on record with another candidate"),
    ENDED(409, "The application has come to its end already"),
    BEING_SENT(409, "Another connection sends this import"),
    OTHER_FILE(409, "The import began with another file"),
    TENANT_EXISTS(409, "There is an organisation with this id"),
    KEY_ENDED(409, "The key has ended"),
    KEY_CONFIGURED(409, "The installation's configuration names this key"),
    ERASED(410, "The application was erased"),
    OUTDATED(412, "Somebody else was faster"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has another type than this path takes"),
    RULE_BROKEN(422, "A rule is broken"),
    UNREADABLE_FILE(422, "The file cannot be read from some line on"),
    KEY_REUSED(422, "The idempotency key came with another body"),
    UNKNOWN_APPLICATION(422, "Only a known application can be reinstated"),
    VERSION_MISSING(428, "Which version had you read?"),
    TOO_MANY(429, "More outcomes a minute than this organisation may report"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Not available for a moment"),
    BEHIND(503, "Too many events wait to be told on");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return URI.create(
                "urn:hearback:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpProblem with(String detail) {
        return start(detail).build();
    }

    public HttpProblem with(Violation... violations) {
        return with(List.of(violations));
    }

    public HttpProblem with(List<Violation> violations) {
        var count = violations.size() == 1 ? "1 field" : violations.size() + " fields";
        return start(count + " must be corrected; nothing was saved.")
                .with("violations", violations)
                .build();
    }

    HttpProblem.Builder start(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** @return what to do, where there is nothing special to say */
    String explanation() {
        return switch (this) {
            case UNREADABLE_REQUEST -> "Send one JSON object in UTF-8.";
            case NOT_AUTHENTICATED -> "Send a valid API key as Authorization: Bearer hb_live_…";
            case NOT_ALLOWED -> "The key or token is valid, but this path is for others.";
            case NOT_FOUND -> "There is nothing under this path; /q/openapi lists what there is.";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> "See /q/openapi.";
            case BEYOND_LIMITS -> "Nest at most 32 deep; a text may have 262,144 characters, a name 500, a number 100.";
            case TOO_MANY -> "Nothing was recorded; repeat the request after the seconds that Retry-After says.";
            case BEHIND -> "Nothing was recorded; repeat the request later. What is on record already can be read.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "Send Content-Type: application/json; to /v1/imports application/x-ndjson or text/csv.";
            case INTERNAL_ERROR, UNAVAILABLE -> "Repeat the request later; what was saved already is not saved twice.";
            default -> title + ".";
        };
    }

    /** @return the first of the kinds with this status, which is the general one */
    static Optional<ProblemKind> of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
