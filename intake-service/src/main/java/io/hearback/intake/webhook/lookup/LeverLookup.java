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

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a Lever opportunity says (hire.lever.co/developer/documentation: opportunities, applications, archive reasons, stages,
 * postings). Nothing is expanded: names that many opportunities share are remembered, which an expanded answer would send
 * each time.
 */
@ApplicationScoped
class LeverLookup implements Lookup {

    /**
     * Lever tells reasons of the hired from all others, and not who decided. So the name must: these are the words of the
     * reasons that Lever comes with. Where an organisation words its own otherwise, the outcome is a refusal whose reason is
     * not mapped, and a person sees it before the candidate does.
     */
    private static final Pattern CANDIDATE_LEFT = Pattern.compile(
            "\\b(withdrew|withdrawn|withdrawal|(candidate|offer) declined|declined( our| the)? offer)\\b",
            Pattern.CASE_INSENSITIVE);

    private final VendorApi api;
    private final VendorNames names;

    LeverLookup(VendorApi api, VendorNames names) {
        this.api = api;
        this.names = names;
    }

    @Override
    public Vendor vendor() {
        return Vendor.LEVER;
    }

    @Override
    public List<News> ask(Connection connection, News.Ask ask) throws UnfitDeliveryException {
        var opportunity = api.ask(connection, Question.of("v1", "opportunities", ask.id()))
                .at("data");
        if (opportunity.isTrue("isAnonymized")) {
            return List.of(News.Erased.application(ask.id()));
        }
        if (opportunity.list("applications").isEmpty()) {
            return List.of(new News.PassedOver(News.Why.PROSPECT));
        }
        var archived = opportunity.at("archived");
        return archived.isMissing()
                ? alive(connection, opportunity)
                : List.of(ended(connection, opportunity, archived));
    }

    /** It is told of the opportunity. Whether its contact is to be forgotten with others of theirs, Lever says with those. */
    @Override
    public boolean isGone(Connection connection, News.Erased erased) throws UnfitDeliveryException {
        return api.find(connection, Question.of("v1", "opportunities", erased.applicationReference()))
                .map(answer -> answer.at("data").isTrue("isAnonymized"))
                .orElse(true);
    }

    /** It is alive since it was last changed at the latest; that it came to its stage may have been long before it ended. */
    private List<News> alive(Connection connection, VendorJson opportunity) throws UnfitDeliveryException {
        var advancedAt = EpochMillis.of(opportunity, "lastAdvancedAt");
        var reachedAt = advancedAt == null ? EpochMillis.need(opportunity, "createdAt") : advancedAt;
        return List.of(
                new News.GoesOn(opportunity.needText("id"), EpochMillis.need(opportunity, "updatedAt")),
                reached(connection, opportunity, StageEventKind.STAGE_ENTERED, reachedAt));
    }

    private News ended(Connection connection, VendorJson opportunity, VendorJson archived)
            throws UnfitDeliveryException {
        var at = EpochMillis.need(archived, "archivedAt");
        var reason = reason(connection, archived);
        if ("hired".equals(reason.text("type"))) {
            return reached(connection, opportunity, StageEventKind.HIRED, at);
        }
        if (opportunity.at("dataProtection").at("contact").isFalse("allowed")) {
            return new News.PassedOver(News.Why.MAY_NOT_BE_EMAILED);
        }
        var form = new OutcomeForm(
                opportunity.needText("id"),
                stage(connection, opportunity),
                contact(opportunity),
                opportunity.text("name"),
                opportunity.list("emails").stream()
                        .findFirst()
                        .map(email -> email.node().asText())
                        .orElse(null),
                jobTitle(connection, opportunity),
                at);
        var name = reason.text("text");
        return name != null && CANDIDATE_LEFT.matcher(name).find()
                ? form.leftByCandidate(connection)
                : form.rejected(connection, name);
    }

    /** An opportunity can be archived without a reason. */
    private VendorJson reason(Connection connection, VendorJson archived) throws UnfitDeliveryException {
        var id = archived.text("reason");
        return id == null
                ? archived.at("reason")
                : names.ask(connection, Question.of("v1", "archive_reasons", id))
                        .at("data");
    }

    private Stage stage(Connection connection, VendorJson opportunity) throws UnfitDeliveryException {
        var id = opportunity.text("stage");
        var name = id == null
                ? null
                : names.ask(connection, Question.of("v1", "stages", id))
                        .at("data")
                        .text("text");
        return connection.stages().of(name);
    }

    /** @return null for an application to no posting */
    private String jobTitle(Connection connection, VendorJson opportunity) throws UnfitDeliveryException {
        var application = opportunity.list("applications").getFirst().node().asText();
        var posting = api.ask(
                        connection,
                        Question.of("v1", "opportunities", opportunity.needText("id"), "applications", application))
                .at("data")
                .text("posting");
        return posting == null
                ? null
                : names.ask(connection, Question.of("v1", "postings", posting))
                        .at("data")
                        .text("text");
    }

    /** One person may have several opportunities; the contact is the person. */
    private static String contact(VendorJson opportunity) throws UnfitDeliveryException {
        return opportunity.needText("contact");
    }

    private News.StageReached reached(
            Connection connection, VendorJson opportunity, StageEventKind kind, Instant occurredAt)
            throws UnfitDeliveryException {
        return new News.StageReached(
                opportunity.needText("id"), contact(opportunity), kind, stage(connection, opportunity), occurredAt);
    }
}
