package io.hearback.intake.api;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.intake.tenant.Callers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells which reasons there are, so that a caller can build a form. */
@Path("/v1/reasons")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
@Tag(name = "Reasons")
public class ReasonResource {

    /** @param reasons in the order of a form: what was judged first, then what went away by itself */
    @Schema(name = "Reasons")
    public record Answer(List<Reason> reasons) {}

    @Schema(name = "ListedReason")
    public record Reason(
            ReasonCode code,

            @Schema(
                    description =
                            "Whether the position itself went away and nothing was judged; only such a code goes with POSITION_CLOSED")
            boolean external,

            @Schema(description = "When to use it", examples = "A skill that the position needs was not there yet.")
            String when,

            @Schema(
                    description = "Details that must be sent with the code, by their names in a reason",
                    examples = "[\"experience\"]")
            List<String> required,

            @Schema(
                    description = "Details that may be sent with the code",
                    examples = "[\"years\", \"strength\", \"advice\"]")
            List<String> optional) {

        /** With any code. */
        private static final List<String> ALWAYS = List.of("strength", "advice");

        static Reason of(ReasonCode code) {
            var optional = new ArrayList<>(fields(code.optional()));
            optional.addAll(ALWAYS);
            return new Reason(
                    code, code.isExternal(), ReasonGuide.when(code), fields(code.required()), List.copyOf(optional));
        }

        private static List<String> fields(Set<ReasonDetail> details) {
            return details.stream().sorted().map(ReasonDetail::field).toList();
        }
    }

    @GET
    @Operation(
            operationId = "listReasons",
            summary = "The reasons there are",
            description = "Each with its details and a sentence that says when to use it.")
    @APIResponse(
            responseCode = "200",
            description = "All codes",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "401", description = "No valid API key", ref = "Problem")
    public Answer list() {
        return new Answer(Arrays.stream(ReasonCode.values()).map(Reason::of).toList());
    }
}
