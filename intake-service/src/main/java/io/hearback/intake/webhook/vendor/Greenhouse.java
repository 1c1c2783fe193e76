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
 * Greenhouse, by its own documentation (github.com/grnhse/greenhouse-api-docs, webhooks): header {@code Signature: sha256
 * <hex>}, HMAC-SHA256 over the raw body. Who never applied ({@code prospect}) or asked not to be written to ({@code can_email:
 * false}) hears nothing from us; a {@code confidential} job is not named.
 */
@ApplicationScoped
class Greenhouse implements Ats {

    private static final String ALGORITHM = "sha256 ";
    private static final String CANDIDATE_LEFT = "They rejected us";

    @Override
    public Vendor vendor() {
        return Vendor.GREENHOUSE;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var signature = arrival.header("signature").orElse("");
        if (!signature.startsWith(ALGORITHM)) {
            return Verdict.refused(
                    signature.isEmpty() ? Verdict.Why.SIGNATURE_MISSING : Verdict.Why.SIGNATURE_UNREADABLE);
        }
        var given = Encoded.hex(signature.substring(ALGORITHM.length()));
        return Hmac.verdict(given, live, secret -> Hmac.sha256(secret.bytes(), arrival.body()));
    }

    /** Whether an event's id is the same each time it is sent again, the documentation does not say. */
    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var id = arrival.header("greenhouse-event-id").orElse(null);
        var body = VendorJson.of(arrival.body());
        var application = body.at("payload").at("application");
        var rejectedAt = application.text("rejected_at");
        return rejectedAt == null || !"reject_candidate".equals(body.text("action"))
                ? DeliveryKeys.ofBody(id, arrival.body())
                : DeliveryKeys.of(id, "reject_candidate", application.needText("id"), rejectedAt);
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var application = body.at("payload").at("application");
        return switch (body.needText("action")) {
            case "reject_candidate" -> aboutApplicant(application, rejected(application, connection));
            case "unreject_candidate" -> aboutApplicant(application, reinstated(application, arrival));
            case "candidate_stage_change" ->
                step(
                        application,
                        StageEventKind.STAGE_ENTERED,
                        stage(application, connection),
                        lastActivity(application, arrival));
            case "hire_candidate" ->
                step(
                        application,
                        StageEventKind.HIRED,
                        stage(application, connection),
                        lastActivity(application, arrival));
            case "new_candidate_application" ->
                step(
                        application,
                        StageEventKind.APPLICATION_RECEIVED,
                        Stage.APPLICATION,
                        appliedAt(application, arrival));
            case "candidate_anonymized" -> GreenhouseErasure.anonymized(body.at("payload"));
            case "delete_candidate" ->
                GreenhouseErasure.deleted(body.at("payload").at("person"));
            default -> List.of(); // ping among them, and merge_candidate: the person goes on under another id
        };
    }

    private static List<News> aboutApplicant(VendorJson application, News news) {
        if (application.isTrue("prospect")) {
            return List.of(new News.PassedOver(News.Why.PROSPECT));
        }
        return application.at("candidate").isFalse("can_email")
                ? List.of(new News.PassedOver(News.Why.MAY_NOT_BE_EMAILED))
                : List.of(news);
    }

    private static News rejected(VendorJson application, Connection connection) throws UnfitDeliveryException {
        var candidate = application.at("candidate");
        var reason = application.at("rejection_reason");
        var form = new OutcomeForm(
                application.needText("id"),
                stage(application, connection),
                candidate.needText("id"),
                name(candidate),
                email(candidate),
                jobTitle(application, connection),
                application.needTime("rejected_at"));
        return CANDIDATE_LEFT.equalsIgnoreCase(reason.at("type").text("name"))
                ? form.leftByCandidate(connection)
                : form.rejected(connection, reason.text("name"));
    }

    private static News reinstated(VendorJson application, Arrival arrival) throws UnfitDeliveryException {
        return News.reinstated(application.needText("id"), lastActivity(application, arrival));
    }

    private static List<News> step(VendorJson application, StageEventKind kind, Stage stage, Instant at)
            throws UnfitDeliveryException {
        return application.isTrue("prospect")
                ? List.of(new News.PassedOver(News.Why.PROSPECT))
                : List.of(new News.StageReached(
                        application.needText("id"), application.at("candidate").needText("id"), kind, stage, at));
    }

    private static Instant lastActivity(VendorJson application, Arrival arrival) throws UnfitDeliveryException {
        var at = application.time("last_activity_at");
        return at == null ? arrival.receivedAt() : at;
    }

    private static Instant appliedAt(VendorJson application, Arrival arrival) throws UnfitDeliveryException {
        var at = application.time("applied_at");
        return at == null ? arrival.receivedAt() : at;
    }

    private static Stage stage(VendorJson application, Connection connection) {
        return connection.stages().of(application.at("current_stage").text("name"));
    }

    private static String name(VendorJson candidate) {
        return PersonName.of(candidate.text("first_name"), candidate.text("last_name"));
    }

    /** A person's own address before one of an employer. */
    private static String email(VendorJson candidate) {
        var addresses = candidate.list("email_addresses");
        return addresses.stream()
                .filter(address -> "personal".equals(address.text("type")))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(address -> address.text("value"))
                .orElse(null);
    }

    private static String jobTitle(VendorJson application, Connection connection) {
        return application.list("jobs").stream()
                .findFirst()
                .map(job -> job.isTrue("confidential")
                        ? ConfidentialJob.title(connection.defaults().language())
                        : job.text("name"))
                .orElse(null);
    }
}
