package io.hearback.intake.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.OutcomeKind;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.outcome.Answer;
import io.hearback.intake.outcome.CandidateDecision;
import io.hearback.intake.outcome.CandidateDecisions;
import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.report.Violation;
import io.hearback.intake.report.Words;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.vault.Fingerprint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** feedback-service tells here what a candidate decided on its pages. */
@Path("/internal/v1/candidate-decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@Tag(name = "Internal")
public class CandidateDecisionResource {

    /** For how long an organisation may keep a candidate in mind, by consent: CNIL, recruitment guide, 2023. */
    private static final int YEARS_IN_TOUCH = 2;

    public record Decision(
            @NotNull(message = "is missing; send the organisation's id")
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}", message = "must be an organisation's id; send one")
            String tenantId,

            @NotNull(message = "is missing; send our id of the application")
            UUID applicationId,

            @NotNull(message = "is missing; send OFFER_DECLINED or WITHDRAWN")
            OutcomeKind outcome,

            @NotNull(message = "is missing; send when the candidate decided")
            Instant decidedAt,

            @Words(max = 2000) String candidateWords,

            @JsonFormat(lenient = OptBoolean.FALSE) LocalDate keepInTouchUntil) {}

    /** @param replayed whether it was on record before */
    public record Receipt(UUID outcomeId, boolean replayed) {}

    private final CandidateDecisions decisions;
    private final ObjectMapper json;

    CandidateDecisionResource(CandidateDecisions decisions, ObjectMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    @POST
    @Operation(
            operationId = "recordCandidateDecision",
            summary = "A candidate declined an offer or withdrew",
            description =
                    "Answers 202 once it is on record; notices follow as for what a platform reports. Safe to repeat with"
                            + " the same key. 404 for an application that is unknown or of whose people nobody has told, 409 for one that"
                            + " has come to its end: neither changes by itself.")
    public Response accept(
            @Parameter(description = "The same for each repetition") @HeaderParam("Idempotency-Key") String key,
            @Parameter(hidden = true) @HeaderParam("traceparent") String traceparent,
            @Valid @NotNull(message = "is missing; send one JSON object") Decision body) {
        check(key, body);
        var decision = new CandidateDecision(
                body.applicationId(),
                body.outcome(),
                body.decidedAt().truncatedTo(ChronoUnit.MICROS),
                body.candidateWords(),
                body.keepInTouchUntil(),
                key,
                fingerprint(body));
        var receipt = accept(new TenantId(body.tenantId()), decision, Traces.of(traceparent));
        return Response.accepted(new Receipt(receipt.outcome().id(), receipt.replayed()))
                .build();
    }

    private Answer.Receipt accept(TenantId tenant, CandidateDecision decision, String trace) {
        try {
            return decisions.accept(tenant, decision, trace);
        } catch (NotAcceptedException e) {
            if (e.why() == NotAcceptedException.Why.UNKNOWN_APPLICATION) {
                throw ProblemKind.NOT_FOUND.with(
                        "The organisation has no such application, or its people are unknown.");
            }
            throw e;
        }
    }

    private static void check(String key, Decision body) {
        if (key == null || !key.matches("[\\x21-\\x7E]{1,255}")) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "Idempotency-Key", "must be 1 to 255 printable ASCII characters", "send the decision's id"));
        }
        if (body.outcome() != OutcomeKind.OFFER_DECLINED && body.outcome() != OutcomeKind.WITHDRAWN) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("outcome", "is not for a candidate to decide", "send OFFER_DECLINED or WITHDRAWN"));
        }
        var day = body.decidedAt().atZone(ZoneOffset.UTC).toLocalDate();
        var until = body.keepInTouchUntil();
        if (until != null && (!until.isAfter(day) || until.isAfter(day.plusYears(YEARS_IN_TOUCH)))) {
            throw ProblemKind.RULE_BROKEN.with(new Violation(
                    "keepInTouchUntil", "must be after decidedAt and at most two years after it", "shorten it"));
        }
    }

    private Fingerprint fingerprint(Decision body) {
        try {
            return Fingerprint.of(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
