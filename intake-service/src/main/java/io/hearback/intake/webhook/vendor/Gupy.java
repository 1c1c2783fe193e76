package io.hearback.intake.webhook.vendor;

import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.DeliveryKeys;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OutcomeForm;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;

/**
 * Gupy signs no webhook and sends none for a refusal, so nothing that comes by itself is believed. What is read here was
 * polled: an application of {@code GET /api/v2/applications} (developers.gupy.io/docs/listing-applications; {@code status} is
 * in_process, give_up, reproved or hired). The list does not tell the reason, so a person decides what the candidate reads.
 */
@ApplicationScoped
class Gupy implements Ats {

    @Override
    public Vendor vendor() {
        return Vendor.GUPY;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        return Verdict.refused(Verdict.Why.SIGNATURE_MISSING);
    }

    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var application = VendorJson.of(arrival.body());
        return DeliveryKeys.of(
                null, application.needText("id"), application.needText("status"), changedAt(application));
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var application = VendorJson.of(arrival.body());
        var at = changedAt(application);
        return switch (application.needText("status")) {
            case "reproved" -> List.of(form(application, connection, at).rejected(connection, null));
            case "give_up" -> List.of(form(application, connection, at).leftByCandidate(connection));
            case "hired" -> List.of(step(application, connection, StageEventKind.HIRED, at));
            case "in_process" ->
                List.of(
                        new News.GoesOn(application.needText("id"), at),
                        step(application, connection, StageEventKind.STAGE_ENTERED, at));
            default -> List.of();
        };
    }

    /** The end is the time of the decision; a later change of something else must not make it another decision. */
    private static Instant changedAt(VendorJson application) throws UnfitDeliveryException {
        var ended = "in_process".equals(application.text("status")) ? null : application.time("endedAt");
        return ended == null ? application.needTime("updatedAt") : ended;
    }

    private static OutcomeForm form(VendorJson application, Connection connection, Instant decidedAt)
            throws UnfitDeliveryException {
        var candidate = application.at("candidate");
        return new OutcomeForm(
                application.needText("id"),
                connection.stages().of(application.at("currentStep").text("name")),
                candidate.needText("id"),
                PersonName.of(candidate.text("name"), candidate.text("lastName")),
                candidate.text("email"),
                application.at("job").text("name"),
                decidedAt);
    }

    private static News step(VendorJson application, Connection connection, StageEventKind kind, Instant at)
            throws UnfitDeliveryException {
        return new News.StageReached(
                application.needText("id"),
                application.at("candidate").needText("id"),
                kind,
                connection.stages().of(application.at("currentStep").text("name")),
                at);
    }
}
