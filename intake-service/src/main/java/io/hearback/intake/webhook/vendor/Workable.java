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

import java.time.Instant;
import java.util.List;

/**
 * Workable, by workable.readme.io: header {@code X-Workable-Signature}, HMAC-SHA256 over the raw body. The documentation does
 * not say how it is encoded, so hex and Base64 are both taken. A body tells how the candidate is when it is sent and not when
 * the event happened, so {@code disqualified_at} is the version of what it says. A candidate here is a person in one job.
 */
@ApplicationScoped
class Workable implements Ats {

    private static final int HEX_DIGITS = 64;

    @Override
    public Vendor vendor() {
        return Vendor.WORKABLE;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var signature = arrival.header("x-workable-signature").orElse("").strip();
        if (signature.isEmpty()) {
            return Verdict.refused(Verdict.Why.SIGNATURE_MISSING);
        }
        var given = signature.length() == HEX_DIGITS ? Encoded.hex(signature) : Encoded.base64(signature);
        return Hmac.verdict(given, live, secret -> Hmac.sha256(secret.bytes(), arrival.body()));
    }

    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var candidate = body.at("data");
        var disqualifiedAt = candidate.text("disqualified_at");
        return candidate.isTrue("disqualified") && disqualifiedAt != null
                ? DeliveryKeys.of(body.text("id"), candidate.needText("id"), disqualifiedAt)
                : DeliveryKeys.ofBody(body.text("id"), arrival.body());
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var candidate = body.at("data");
        return switch (body.needText("event_type")) {
            case "candidate_created" ->
                List.of(step(
                        candidate,
                        StageEventKind.APPLICATION_RECEIVED,
                        Stage.APPLICATION,
                        createdAt(candidate, arrival)));
            case "candidate_moved" ->
                candidate.isTrue("disqualified")
                        ? List.of(disqualified(candidate, connection))
                        : moved(body, candidate, connection, arrival);
            case "candidate_deleted" -> List.of(News.Erased.candidate(candidate.needText("id")));
            default -> List.of();
        };
    }

    private static News disqualified(VendorJson candidate, Connection connection) throws UnfitDeliveryException {
        var id = candidate.needText("id");
        var form = new OutcomeForm(
                id,
                stage(candidate, connection),
                id,
                name(candidate),
                candidate.text("email"),
                candidate.at("job").text("title"),
                candidate.needTime("disqualified_at"));
        return candidate.isTrue("withdrew")
                ? form.leftByCandidate(connection)
                : form.rejected(connection, candidate.text("disqualification_reason"));
    }

    private static List<News> moved(VendorJson body, VendorJson candidate, Connection connection, Arrival arrival)
            throws UnfitDeliveryException {
        var firedAt = body.time("fired_at");
        var at = firedAt == null ? arrival.receivedAt() : firedAt;
        return List.of(
                new News.GoesOn(candidate.needText("id"), at),
                step(candidate, StageEventKind.STAGE_ENTERED, stage(candidate, connection), at));
    }

    private static News step(VendorJson candidate, StageEventKind kind, Stage stage, Instant at)
            throws UnfitDeliveryException {
        var id = candidate.needText("id");
        return new News.StageReached(id, id, kind, stage, at);
    }

    private static Instant createdAt(VendorJson candidate, Arrival arrival) throws UnfitDeliveryException {
        var at = candidate.time("created_at");
        return at == null ? arrival.receivedAt() : at;
    }

    private static Stage stage(VendorJson candidate, Connection connection) {
        return connection.stages().of(candidate.text("stage"));
    }

    private static String name(VendorJson candidate) {
        var name = candidate.text("name");
        return name == null ? PersonName.of(candidate.text("firstname"), candidate.text("lastname")) : name;
    }
}
