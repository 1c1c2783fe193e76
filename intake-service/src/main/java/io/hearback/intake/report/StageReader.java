package io.hearback.intake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.stage.ReportedStage;
import io.hearback.intake.vault.Applicant;
import io.hearback.intake.vault.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import java.util.List;

/** Turns what a platform reports of an application's way into what the record takes. */
@ApplicationScoped
public class StageReader {

    private final ObjectMapper json;
    private final Validator rules;

    StageReader(ObjectMapper json, Validator rules) {
        this.json = json;
        this.rules = rules;
    }

    /** @throws UnfitReportException if it is not an object of this form, or breaks a rule */
    public ReportedStage read(JsonNode report) throws UnfitReportException {
        try {
            return check(json.treeToValue(report, StageEventRequest.class));
        } catch (JsonProcessingException e) {
            throw new UnfitReportException(List.of(UnreadableJson.violation(e)));
        }
    }

    /** @throws UnfitReportException if it breaks a rule */
    public ReportedStage check(StageEventRequest request) throws UnfitReportException {
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
    public ReportedStage read(StageEventRequest request) {
        return new ReportedStage(
                request.application(),
                request.candidate(),
                request.kind(),
                request.stage(),
                request.occurredAt(),
                applicant(request.people()),
                request.filing());
    }

    private static Applicant applicant(StageEventRequest.People people) {
        if (people == null) {
            return null;
        }
        var candidate = people.candidate();
        var recruiter = people.recruiter();
        return new Applicant(
                new Recipient.Candidate(
                        candidate.name(),
                        candidate.email(),
                        OutcomeReader.language(candidate.language()),
                        candidate.timeZone(),
                        null),
                new Recipient.Job(people.job().title(), people.job().country()),
                new Recipient.Recruiter(recruiter.name(), recruiter.title(), recruiter.email()));
    }
}
