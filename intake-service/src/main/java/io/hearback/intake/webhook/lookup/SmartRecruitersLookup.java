package io.hearback.intake.webhook.lookup;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.Lookup;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OutcomeForm;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a SmartRecruiters application says. {@code GET /candidates/ID} has the person, and in its assignments each job's title,
 * status and reason of rejection; {@code GET /candidates/ID/jobs/JOB/status/history} has the times
 * (developers.smartrecruiters.com, Candidate API; shapes as in the published client smartrecruiters-python-client, which
 * knows the history of the primary assignment only: that of another job is our reading of the reference).
 */
@ApplicationScoped
class SmartRecruitersLookup implements Lookup {

    private final VendorApi api;

    SmartRecruitersLookup(VendorApi api) {
        this.api = api;
    }

    @Override
    public Vendor vendor() {
        return Vendor.SMARTRECRUITERS;
    }

    @Override
    public List<News> ask(Connection connection, News.Ask ask) throws UnfitDeliveryException {
        var ids = ask.id().split(":", 2);
        if (ids.length < 2) {
            throw new UnfitDeliveryException(new Violation("id", "is not a candidate and a job", null));
        }
        var candidate = api.ask(connection, Question.of("candidates", ids[0]));
        var assignment = assignment(candidate, ids[1]);
        var since = since(connection, candidate, assignment, ids[1]);
        var status = assignment.needText("status");
        var stage = connection.stages().of(stageName(assignment));
        return switch (status) {
            case "REJECTED" ->
                List.of(form(ask, candidate, assignment, stage, since).rejected(connection, reason(assignment)));
            case "WITHDRAWN" ->
                List.of(form(ask, candidate, assignment, stage, since).leftByCandidate(connection));
            case "HIRED", "HIRE" -> List.of(reached(ask, ids[0], StageEventKind.HIRED, stage, since));
            // A lead never applied; who was transferred goes on in the other job.
            case "LEAD", "TRANSFERRED" -> List.of();
            default ->
                List.of(
                        new News.GoesOn(ask.id(), since),
                        reached(ask, ids[0], StageEventKind.STAGE_ENTERED, stage, since));
        };
    }

    @Override
    public boolean isGone(Connection connection, News.Erased erased) throws UnfitDeliveryException {
        return api.find(connection, Question.of("candidates", erased.candidateReference()))
                .isEmpty();
    }

    private static VendorJson assignment(VendorJson candidate, String job) throws UnfitDeliveryException {
        return Stream.concat(
                        Stream.of(candidate.at("primaryAssignment")), candidate.list("secondaryAssignments").stream())
                .filter(assignment -> job.equals(assignment.at("job").text("id")))
                .findFirst()
                .orElseThrow(() -> new UnfitDeliveryException(
                        new Violation("answer.primaryAssignment", "is not about this job, nor is another", null)));
    }

    /** The time of the newest change to the status that holds now. */
    private Instant since(Connection connection, VendorJson candidate, VendorJson assignment, String job)
            throws UnfitDeliveryException {
        var primary = job.equals(candidate.at("primaryAssignment").at("job").text("id"));
        var id = candidate.needText("id");
        var history = api.ask(
                connection,
                primary
                        ? Question.of("candidates", id, "status", "history")
                        : Question.of("candidates", id, "jobs", job, "status", "history"));
        var times = new ArrayList<Instant>();
        for (var change : history.list("content")) {
            if (assignment.needText("status").equals(change.text("status"))) {
                times.add(change.needTime("changedOn"));
            }
        }
        return times.stream()
                .max(Instant::compareTo)
                .orElseThrow(() -> new UnfitDeliveryException(
                        new Violation("answer.content", "does not tell since when the status holds", null)));
    }

    /** A status of theirs ends an application, and no longer says how far it had come; the sub-status may. */
    private static String stageName(VendorJson assignment) {
        var subStatus = assignment.text("subStatus");
        return subStatus == null ? assignment.text("status") : subStatus;
    }

    private static String reason(VendorJson assignment) {
        return assignment.at("reasonOfRejection").text("label");
    }

    private static OutcomeForm form(
            News.Ask ask, VendorJson candidate, VendorJson assignment, Stage stage, Instant decidedAt)
            throws UnfitDeliveryException {
        var name = Stream.of("firstName", "lastName")
                .map(candidate::text)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return new OutcomeForm(
                ask.id(),
                stage,
                candidate.needText("id"),
                name.isEmpty() ? null : name,
                candidate.text("email"),
                assignment.at("job").text("title"),
                decidedAt);
    }

    private static News.StageReached reached(
            News.Ask ask, String candidate, StageEventKind kind, Stage stage, Instant occurredAt) {
        return new News.StageReached(ask.id(), candidate, kind, stage, occurredAt);
    }
}
