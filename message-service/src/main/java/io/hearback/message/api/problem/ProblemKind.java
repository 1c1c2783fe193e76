package io.hearback.message.api.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every way this service says no. The name is the stable end of the problem's type; callers may branch on it. */
public enum ProblemKind {
    UNREADABLE_REQUEST(400, "The request cannot be read", "See /q/openapi."),
    WRONG_TYPE(400, "A field has the wrong type", "See the violations."),
    FORBIDDEN_PATH(400, "The path has characters that no path here has", "Leave them out."),
    NOT_AUTHENTICATED(401, "Who are you?", "Send a valid API key as Authorization: Bearer hb_live_…"),
    NOT_SIGNED(
            401,
            "Nobody we know signed this",
            "Sign as standardwebhooks.com asks, with the secret of this installation."),
    NOT_ALLOWED(403, "Not for this caller", "The key or token is valid, but this path is for others."),
    SECOND_PERSON_NEEDED(403, "This takes two people", "Let somebody else sign in and confirm it."),
    NOT_FOUND(404, "Not found", "There is nothing under this path; /q/openapi lists what there is."),
    METHOD_NOT_ALLOWED(405, "This method does not exist here", "See /q/openapi."),
    NOT_ACCEPTABLE(406, "No answer in the media type asked for", "See /q/openapi."),
    TOO_LATE(409, "Too late for this notice", "Read the notice again; its state says what can still be done."),
    ALREADY_WRITTEN(
            409,
            "A notice to this candidate is on its way",
            "Read it with GET /v1/notices?application=…, and recall it first if it should be another."),
    NOT_WRITABLE(
            409,
            "Nobody told us how to write to this candidate",
            "Send a stage event with its people to intake-service, POST /v1/stage-events."),
    CANNOT_UNDO(409, "This cannot be undone", "Read the notice again; its state says what can still be done."),
    NOT_NOW(409, "This decision cannot be taken now", "Read it again; its state says what can still be done."),
    TOO_LARGE(413, "The body is too large", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(415, "No body in this media type", "See /q/openapi."),
    RULE_BROKEN(422, "A rule is broken", "See the violations."),
    DISRESPECTFUL(422, "Nobody can send this as it is", "Word the reason anew: PUT /v1/notices/{id}/reason."),
    INTERNAL_ERROR(500, "Something went wrong on our side", "Repeat the request later."),
    UNAVAILABLE(503, "Not available for a moment", "Repeat the request later.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemKind(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** @return what to do, where there is nothing special to say */
    String explanation() {
        return explanation;
    }

    public URI type() {
        return URI.create(
                "urn:hearback:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpProblem with(Violation violation) {
        return with(List.of(violation));
    }

    /** @param violations at least one; the first is told in the problem's detail as well */
    public HttpProblem with(List<Violation> violations) {
        var first = violations.getFirst();
        return start((first.field().isEmpty() ? "The body" : first.field()) + " " + first.message() + ".")
                .with("violations", violations)
                .build();
    }

    /** @param violations each with what it needs to be found */
    public HttpProblem with(String detail, List<?> violations) {
        return start(detail).with("violations", violations).build();
    }

    HttpProblem.Builder start(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** @return the first of the kinds with this status, which is the general one */
    static Optional<ProblemKind> of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
