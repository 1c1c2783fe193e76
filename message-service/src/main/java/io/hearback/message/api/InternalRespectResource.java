package io.hearback.message.api;

import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.tenant.Callers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** Judges what a recruiter types on another service's page. Keeps nothing of it, and logs nothing. */
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
public class InternalRespectResource {

    private static final int LONGEST = 20_000;

    /** @param language BCP 47, the language it should be in; left out, it is found out */
    public record Words(String text, String language) {

        /** Says nothing about anybody, so that a stray log line cannot either. */
        @Override
        public String toString() {
            return "words to be judged";
        }
    }

    private final RespectCheck check;

    InternalRespectResource(RespectCheck check) {
        this.check = check;
    }

    @POST
    @Path("/respect:check")
    @RolesAllowed(Callers.SERVICE)
    @Operation(summary = "Judge an answer", description = "As words that will stand in a notice of ours.")
    public ReportView check(Words words) {
        var form = new Form();
        form.required("text", words == null ? null : words.text(), "send the text to judge");
        form.check();
        form.atMost(LONGEST, "text", words.text());
        form.check();
        var facts = new Facts(null, null, null, null, null, List.of(), null, null, false, false, null, false);
        return ReportView.of(
                check.judge(new Letter(Genre.PHRASE, words.language(), null, words.text(), null, facts)), words.text());
    }
}
