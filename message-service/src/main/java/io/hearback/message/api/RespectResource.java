package io.hearback.message.api;

import io.hearback.contract.Stage;
import io.hearback.message.notice.NoticeCheck;
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
import java.util.Locale;

/** Judges any text: what a recruiter is typing, or a template. Keeps nothing of it, and logs nothing. */
@Path("/v1/respect")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Respect")
public class RespectResource {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 998;

    /**
     * All but the text may be left out; what is known sharpens the rules.
     *
     * @param language BCP 47, the language it should be in; left out, it is found out
     * @param genre REFUSAL unless said otherwise
     * @param jurisdiction ISO 3166-1 alpha-2 of the place of work
     * @param template whether placeholders are still to be filled
     * @param neutral whether no reason may be stated
     * @param keepInTouchUntil until when the candidate agreed to be kept in mind, ISO 8601
     */
    public record Question(
            String text,
            String subject,
            String language,
            String genre,
            String stage,
            String jurisdiction,
            boolean template,
            String candidateName,
            String jobTitle,
            String signatory,
            ReasonForm reason,
            boolean neutral,
            boolean decisionAutomated,
            String keepInTouchUntil) {

        /** Says nothing about anybody, so that a stray log line cannot either. */
        @Override
        public String toString() {
            return "a text to be judged";
        }
    }

    private final RespectCheck check;

    RespectResource(RespectCheck check) {
        this.check = check;
    }

    @POST
    @Path("/check")
    @Operation(
            summary = "Judge a text",
            description =
                    "Up to 20,000 characters. Nothing is stored. The spans of the findings are offsets in the text.")
    @RolesAllowed(Callers.RECRUITER)
    public ReportView check(Question question) {
        var letter = letter(question);
        return ReportView.of(check.judge(letter), letter.text());
    }

    private static Letter letter(Question question) {
        var form = new Form();
        form.required("text", question == null ? null : question.text(), "send the text to judge");
        form.check();
        form.atMost(LONGEST_TEXT, "text", question.text());
        form.atMost(LONGEST_LINE, "subject", question.subject());
        form.atMost(LONGEST_LINE, "candidateName", question.candidateName());
        form.atMost(LONGEST_LINE, "jobTitle", question.jobTitle());
        form.atMost(LONGEST_LINE, "signatory", question.signatory());
        var genre = question.genre() == null ? Genre.REFUSAL : form.oneOf("genre", question.genre(), Genre.class);
        var language = language(form, question.language());
        var jurisdiction = form.country("jurisdiction", question.jurisdiction());
        var facts = facts(form, question);
        form.check();
        return new Letter(genre, language, question.subject(), question.text(), jurisdiction, facts);
    }

    private static String language(Form form, String value) {
        if (value == null) {
            return null;
        }
        var tag = Locale.forLanguageTag(value).toLanguageTag();
        if (tag.equals("und")) {
            form.refuse("language", "must be a language tag", "write it in BCP 47, such as fr or pt-BR");
        }
        return tag;
    }

    private static Facts facts(Form form, Question question) {
        var reason = question.reason();
        var known = reason == null ? null : reason.read(form);
        return new Facts(
                form.oneOf("stage", question.stage(), Stage.class),
                question.candidateName(),
                question.jobTitle(),
                question.signatory(),
                known == null ? null : known.code(),
                known != null ? NoticeCheck.details(known) : reason == null ? List.of() : reason.words(),
                known != null ? known.strength() : reason == null ? null : reason.strength(),
                known != null ? known.advice() : reason == null ? null : reason.advice(),
                question.neutral(),
                question.decisionAutomated(),
                form.date("keepInTouchUntil", question.keepInTouchUntil()),
                question.template());
    }
}
