package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A notice that could be.
 *
 * @param kind REFUSAL unless said otherwise
 * @param language the candidate's, BCP 47; where nobody has written words for it, the organisation's is taken
 * @param jobCountry ISO 3166-1 alpha-2; left out, the organisation's own law holds
 * @param organisation as people know it; left out, the one the API key belongs to
 * @param keepInTouchUntil until when the candidate agreed to be kept in mind, ISO 8601
 * @param draftWords by key, in the language that the notice is written in: tried on top of the organisation's words
 */
public record PreviewForm(
        String kind,
        String stage,
        String language,
        String jobCountry,
        String candidateName,
        String jobTitle,
        String organisation,
        Recruiter recruiter,
        ReasonForm reason,
        boolean decisionAutomated,
        String keepInTouchUntil,
        String candidateWords,
        Map<String, String> draftWords) {

    public record Recruiter(String name, String title, String email) {}

    /** All but those about many applications, which are no notice about one. */
    private static final List<NoticeKind> KINDS = Stream.of(NoticeKind.values())
            .filter(kind -> kind.isOfOutcome() || kind == NoticeKind.HOLDING || kind == NoticeKind.OFFER_GUIDE)
            .toList();

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_WORDS = 5_000;

    /** Where {@link io.hearback.message.compose.IncompleteMatterException} names something else than a detail. */
    private static final Map<String, String> FIELDS = Map.of(
            "CANDIDATE_NAME", "candidateName",
            "JOB_TITLE", "jobTitle",
            "ORGANISATION", "organisation",
            "SIGNATORY_NAME", "recruiter.name",
            "SIGNATORY_EMAIL", "recruiter.email",
            "REASON", "reason.code");

    /**
     * @param callBy some day soon: the last one for a call, should this be a task to make one, or by which the candidate hears again
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming each field that cannot be read
     */
    Matter read(Form form, HouseStyle style, String owner, LocalDate callBy) {
        var found = kind == null ? NoticeKind.REFUSAL : form.oneOf("kind", kind, KINDS);
        var reached =
                form.oneOf("stage", form.required("stage", stage, "say how far the application had come"), Stage.class);
        form.required("language", language, "send the candidate's language in BCP 47, such as fr");
        var country = form.country("jobCountry", jobCountry);
        var why = reason == null ? null : reason.read(form);
        var signedBy = recruiter == null ? new Recruiter(null, null, null) : recruiter;
        var until = form.date("keepInTouchUntil", keepInTouchUntil);
        checkLengths(form, signedBy);
        form.check();
        return new Matter(
                found,
                reached,
                new Voice(language, style.language(), style.tone()),
                organisation == null ? owner : organisation,
                candidateName,
                jobTitle,
                new Signatory(signedBy.name(), signedBy.title(), signedBy.email()),
                found == NoticeKind.REFUSAL || found == NoticeKind.CALL_TASK ? why : null,
                found == NoticeKind.HOLDING
                        ? Circumstances.undecided(callBy)
                        : new Circumstances(
                                isNeutral(found, style, country), decisionAutomated, until, candidateWords, callBy));
    }

    private static boolean isNeutral(NoticeKind kind, HouseStyle style, String country) {
        return (kind == NoticeKind.REFUSAL || kind == NoticeKind.CALL_TASK) && style.isNeutralIn(country);
    }

    private void checkLengths(Form form, Recruiter signedBy) {
        form.atMost(LONGEST_LINE, "language", language);
        form.atMost(LONGEST_LINE, "candidateName", candidateName);
        form.atMost(LONGEST_LINE, "jobTitle", jobTitle);
        form.atMost(LONGEST_LINE, "organisation", organisation);
        form.atMost(LONGEST_LINE, "recruiter.name", signedBy.name());
        form.atMost(LONGEST_LINE, "recruiter.title", signedBy.title());
        form.atMost(LONGEST_LINE, "recruiter.email", signedBy.email());
        form.atMost(LONGEST_WORDS, "candidateWords", candidateWords);
    }

    /** @param code such as SKILLS_MISSING */
    static String fieldOf(String code) {
        var missing = code.replaceAll("_MISSING$", "");
        // A certification may be what an application lacked (a code) or what a notice does (this).
        return FIELDS.containsKey(missing)
                ? FIELDS.get(missing)
                : "reason." + ReasonDetail.valueOf(missing).field();
    }

    Map<String, String> drafts() {
        return draftWords == null ? Map.of() : draftWords;
    }

    List<String> draftKeys() {
        return drafts().keySet().stream().sorted().toList();
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "a notice to be previewed";
    }
}
