package io.hearback.intake.webhook.vendor;

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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Recruitee, by docs.recruitee.com/docs/webhooks: header {@code X-Recruitee-Signature}, HMAC-SHA256 over the raw body in hex.
 * The address is tested with {@code {"test":true}} before Recruitee shows the secret, so that is answered unsigned. A
 * candidate can be in several jobs, so an application is a candidate in one of them.
 */
@ApplicationScoped
class Recruitee implements Ats {

    private static final String TEST = "{\"test\":true}";

    @Override
    public Vendor vendor() {
        return Vendor.RECRUITEE;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var signature = arrival.header("x-recruitee-signature").orElse("");
        if (isTest(arrival.body())) {
            return new Verdict.Answered(Map.of());
        }
        return signature.isEmpty()
                ? Verdict.refused(Verdict.Why.SIGNATURE_MISSING)
                : Hmac.verdict(Encoded.hex(signature), live, secret -> Hmac.sha256(secret.bytes(), arrival.body()));
    }

    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        return DeliveryKeys.ofBody(VendorJson.of(arrival.body()).text("id"), arrival.body());
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var payload = body.at("payload");
        if (body.isTrue("test")) {
            return List.of(); // an example that was asked for
        }
        return switch (body.needText("event_type")) {
            case "candidate_moved" -> moved(body, payload, connection, arrival);
            case "candidate_deleted" ->
                List.of(News.Erased.candidate(payload.at("candidate").needText("id")));
            default -> List.of();
        };
    }

    private static List<News> moved(VendorJson body, VendorJson payload, Connection connection, Arrival arrival)
            throws UnfitDeliveryException {
        var createdAt = body.time("created_at");
        var at = createdAt == null ? arrival.receivedAt() : createdAt;
        return switch (body.needText("event_subtype")) {
            case "disqualified" -> List.of(disqualified(payload, connection, at));
            case "requalified" -> List.of(News.reinstated(application(payload), at));
            case "stage_changed" -> List.of(stageChanged(payload, connection, at));
            default -> List.of();
        };
    }

    private static News disqualified(VendorJson payload, Connection connection, Instant at)
            throws UnfitDeliveryException {
        var candidate = payload.at("candidate");
        var emails = candidate.list("emails");
        return new OutcomeForm(
                        application(payload),
                        stage(payload.at("details").at("from_stage"), connection),
                        candidate.needText("id"),
                        candidate.text("name"),
                        emails.isEmpty() ? null : emails.getFirst().text(),
                        payload.at("offer").text("title"),
                        at)
                .rejected(
                        connection,
                        payload.at("details").at("disqualify_reason").text("name"));
    }

    private static News stageChanged(VendorJson payload, Connection connection, Instant at)
            throws UnfitDeliveryException {
        return new News.StageReached(
                application(payload),
                payload.at("candidate").needText("id"),
                StageEventKind.STAGE_ENTERED,
                stage(payload.at("details").at("to_stage"), connection),
                at);
    }

    private static String application(VendorJson payload) throws UnfitDeliveryException {
        return payload.at("candidate").needText("id") + "-"
                + payload.at("offer").needText("id");
    }

    private static Stage stage(VendorJson stage, Connection connection) {
        return connection.stages().of(stage.text("name"));
    }

    /** To the letter, as it is answered without a signature. */
    private static boolean isTest(byte[] body) {
        return body.length <= 64 && TEST.equals(new String(body, StandardCharsets.UTF_8).replaceAll("\\s", ""));
    }
}
