package io.hearback.intake.webhook.vendor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.DeliveryKeys;
import io.hearback.intake.webhook.Encoded;
import io.hearback.intake.webhook.Hmac;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.OutcomeForm;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.Verdict;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.List;

/**
 * Ashby, by developers.ashbyhq.com: header {@code Ashby-Signature: sha256=<hex>}, HMAC-SHA256 over the raw body. Each change
 * comes as several actions with the same {@code webhookActionId}; only one of them is listened to. There is no action for a
 * refusal: the application moves, and is archived. Nor is there one for its return: it moves, and is active.
 */
@ApplicationScoped
class Ashby implements Ats {

    private static final String ALGORITHM = "sha256=";

    @Override
    public Vendor vendor() {
        return Vendor.ASHBY;
    }

    /** Ashby would send without a signature, too; such a delivery is refused. */
    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var signature = arrival.header("ashby-signature").orElse("");
        if (!signature.startsWith(ALGORITHM)) {
            return Verdict.refused(
                    signature.isEmpty() ? Verdict.Why.SIGNATURE_MISSING : Verdict.Why.SIGNATURE_UNREADABLE);
        }
        var given = Encoded.hex(signature.substring(ALGORITHM.length()));
        return Hmac.verdict(given, live, secret -> Hmac.sha256(secret.bytes(), arrival.body()));
    }

    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var id = body.text("webhookActionId");
        return id == null
                ? DeliveryKeys.ofBody(null, arrival.body()) // a ping has none
                : DeliveryKeys.of(null, id, body.text("action"));
    }

    /** Without the address and the kind of the candidate's computer, which nobody here needs. */
    @Override
    public byte[] bodyKept(byte[] body) throws UnfitDeliveryException {
        var told = VendorJson.of(body);
        if (told.at("data").at("application").node() instanceof ObjectNode application) {
            application.remove(List.of("submitterClientIp", "submitterUserAgent"));
        }
        return told.bytes();
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var application = body.at("data").at("application");
        var action = body.needText("action");
        if ("Lead".equals(application.text("status"))) {
            return List.of(new News.PassedOver(News.Why.PROSPECT));
        }
        return switch (action) {
            case "candidateStageChange" -> moved(application, connection, arrival);
            case "candidateHire" ->
                List.of(step(
                        application,
                        StageEventKind.HIRED,
                        stage(application, connection),
                        updatedAt(application, arrival)));
            case "applicationSubmit" ->
                List.of(step(
                        application,
                        StageEventKind.APPLICATION_RECEIVED,
                        Stage.APPLICATION,
                        application.needTime("createdAt")));
            case "candidateDelete" ->
                List.of(News.Erased.candidate(body.at("data").at("candidate").needText("id")));
            default -> List.of(); // ping among them, and applicationUpdate, which comes with each of the above
        };
    }

    private static List<News> moved(VendorJson application, Connection connection, Arrival arrival)
            throws UnfitDeliveryException {
        return switch (application.needText("status")) {
            case "Archived" -> List.of(archived(application, connection));
            case "Active" ->
                List.of(
                        new News.GoesOn(application.needText("id"), updatedAt(application, arrival)),
                        step(
                                application,
                                StageEventKind.STAGE_ENTERED,
                                stage(application, connection),
                                updatedAt(application, arrival)));
            default -> List.of(); // Hired comes as candidateHire as well
        };
    }

    private static News archived(VendorJson application, Connection connection) throws UnfitDeliveryException {
        var candidate = application.at("candidate");
        var reason = application.at("archiveReason");
        var form = new OutcomeForm(
                application.needText("id"),
                stage(application, connection),
                candidate.needText("id"),
                candidate.text("name"),
                candidate.at("primaryEmailAddress").text("value"),
                application.at("job").text("title"),
                application.needTime("archivedAt"));
        return "RejectedByCandidate".equals(reason.text("reasonType"))
                ? form.leftByCandidate(connection)
                : form.rejected(connection, reason.text("text"));
    }

    private static News step(VendorJson application, StageEventKind kind, Stage stage, Instant at)
            throws UnfitDeliveryException {
        return new News.StageReached(
                application.needText("id"), application.at("candidate").needText("id"), kind, stage, at);
    }

    private static Instant updatedAt(VendorJson application, Arrival arrival) throws UnfitDeliveryException {
        var at = application.time("updatedAt");
        return at == null ? arrival.receivedAt() : at;
    }

    private static Stage stage(VendorJson application, Connection connection) {
        return connection.stages().of(application.at("currentInterviewStage").text("title"));
    }
}
