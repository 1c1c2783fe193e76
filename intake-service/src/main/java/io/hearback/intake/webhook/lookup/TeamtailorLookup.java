package io.hearback.intake.webhook.lookup;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.Lookup;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OutcomeForm;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a Teamtailor application says (docs.teamtailor.com, JSON:API; names of attributes as in the fixtures of Teamtailor's
 * own client teamtailor-rb). One request, with all that belongs to it included.
 */
@ApplicationScoped
class TeamtailorLookup implements Lookup {

    private static final String INCLUDED = "candidate,job,stage,reject-reason";

    private final VendorApi api;

    TeamtailorLookup(VendorApi api) {
        this.api = api;
    }

    @Override
    public Vendor vendor() {
        return Vendor.TEAMTAILOR;
    }

    @Override
    public List<News> ask(Connection connection, News.Ask ask) throws UnfitDeliveryException {
        var answer = api.ask(
                connection, Question.of("v1", "job-applications", ask.id()).with("include", INCLUDED));
        var application = answer.at("data");
        if (application.at("attributes").isTrue("sourced")) {
            return List.of(new News.PassedOver(News.Why.PROSPECT)); // found by a recruiter, and never applied
        }
        var stage = stage(connection, answer);
        var rejectedAt = application.at("attributes").time("rejected-at");
        if (rejectedAt == null) {
            return alive(application, stage);
        }
        var candidate = related(answer, "candidate");
        var attributes = candidate.at("attributes");
        var form = new OutcomeForm(
                application.needText("id"),
                stage,
                idOf(application, "candidate"),
                name(attributes),
                attributes.text("email"),
                related(answer, "job").at("attributes").text("title"),
                rejectedAt);
        var reason = related(answer, "reject-reason").at("attributes");
        return List.of(
                reason.isFalse("rejected-by-company")
                        ? form.leftByCandidate(connection)
                        : form.rejected(connection, reason.text("reason")));
    }

    @Override
    public boolean isGone(Connection connection, News.Erased erased) throws UnfitDeliveryException {
        return api.find(connection, Question.of("v1", "candidates", erased.candidateReference()))
                .isEmpty();
    }

    private List<News> alive(VendorJson application, Stage stage) throws UnfitDeliveryException {
        var id = application.needText("id");
        var attributes = application.at("attributes");
        return List.of(
                new News.GoesOn(id, attributes.needTime("updated-at")),
                new News.StageReached(
                        id,
                        idOf(application, "candidate"),
                        StageEventKind.STAGE_ENTERED,
                        stage,
                        attributes.needTime("changed-stage-at")));
    }

    private static Stage stage(Connection connection, VendorJson answer) {
        return connection.stages().of(related(answer, "stage").at("attributes").text("name"));
    }

    private static String name(VendorJson candidate) {
        var name = Stream.of("first-name", "last-name")
                .map(candidate::text)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static String idOf(VendorJson application, String relation) throws UnfitDeliveryException {
        return application.at("relationships").at(relation).at("data").needText("id");
    }

    /** @return what has no fields, if there is no such relation */
    private static VendorJson related(VendorJson answer, String relation) {
        var pointer = answer.at("data").at("relationships").at(relation).at("data");
        return answer.list("included").stream()
                .filter(one -> pointer.text("id") != null
                        && pointer.text("id").equals(one.text("id"))
                        && String.valueOf(pointer.text("type")).equals(one.text("type")))
                .findFirst()
                .orElse(pointer.at("attributes"));
    }
}
