package io.hearback.intake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.OutcomeKind;
import io.hearback.intake.outcome.ReportedOutcome;
import io.hearback.intake.vault.Fingerprint;
import io.hearback.intake.vault.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Turns what a platform reports into what the ledger takes. */
@ApplicationScoped
public class OutcomeReader {

    private static final String DEFAULT_LANGUAGE = "en";

    private final ObjectMapper json;
    private final Validator rules;

    OutcomeReader(ObjectMapper json, Validator rules) {
        this.json = json;
        this.rules = rules;
    }

    /** @throws UnfitReportException if it is not JSON of this form, or breaks a rule */
    public ReportedOutcome read(byte[] report) throws UnfitReportException {
        return check(parsed(() -> json.readValue(report, OutcomeRequest.class)));
    }

    /** @throws UnfitReportException if it has not this form, or breaks a rule */
    public ReportedOutcome read(JsonNode report) throws UnfitReportException {
        return check(parsed(() -> json.treeToValue(report, OutcomeRequest.class)));
    }

    private interface Parsing {
        OutcomeRequest parse() throws IOException;
    }

    private static OutcomeRequest parsed(Parsing parsing) throws UnfitReportException {
        try {
            return parsing.parse();
        } catch (JsonProcessingException e) {
            throw new UnfitReportException(List.of(UnreadableJson.violation(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what is read is in memory already
        }
    }

    /** @throws UnfitReportException if it breaks a rule */
    public ReportedOutcome check(OutcomeRequest request) throws UnfitReportException {
        if (request == null) {
            throw new UnfitReportException(List.of(new Violation("", "is null", "send one JSON object")));
        }
        var broken = rules.validate(request);
        if (!broken.isEmpty()) {
            throw new UnfitReportException(BrokenRules.violations(broken));
        }
        return read(request);
    }

    /** @param request keeps all rules */
    public ReportedOutcome read(OutcomeRequest request) {
        // Nobody is written to about a reinstatement, so people told along with it are not kept.
        var written = request.outcome() != OutcomeKind.REINSTATED;
        return new ReportedOutcome(
                request.application().reference(),
                request.application().stage(),
                request.outcome(),
                request.decidedAt().truncatedTo(ChronoUnit.MICROS),
                written ? request.candidate().reference() : null,
                written ? recipient(request) : null,
                fingerprint(request),
                request.filing());
    }

    private static Recipient recipient(OutcomeRequest request) {
        var candidate = request.candidate();
        var recruiter = request.recruiter();
        return new Recipient(
                new Recipient.Candidate(
                        candidate.name(),
                        candidate.email(),
                        language(candidate.language()),
                        candidate.timeZone(),
                        candidate.keepInTouchUntil()),
                new Recipient.Job(request.job().title(), request.job().country()),
                new Recipient.Recruiter(recruiter.name(), recruiter.title(), recruiter.email()),
                reason(request.reason()),
                request.decisionAutomated(),
                request.candidateWords());
    }

    /** @return in its normal form */
    static String language(String told) {
        return told == null ? DEFAULT_LANGUAGE : Locale.forLanguageTag(told).toLanguageTag();
    }

    private static Recipient.Reason reason(OutcomeReason reason) {
        return reason == null
                ? null
                : new Recipient.Reason(
                        reason.code(),
                        reason.ats(),
                        reason.skills(),
                        reason.experience(),
                        reason.years(),
                        reason.certification(),
                        reason.languageLevel(),
                        reason.exercise(),
                        reason.missingPart(),
                        reason.availability(),
                        reason.ourWay(),
                        reason.yourWish(),
                        reason.chosenHad(),
                        reason.cause(),
                        reason.strength(),
                        reason.advice());
    }

    /** Over the record and not the bytes: spaces and the order of fields say nothing, and a retry may change them. */
    private Fingerprint fingerprint(OutcomeRequest request) {
        try {
            return Fingerprint.of(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
