package io.hearback.intake.webhook.vendor;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.DeliveryKeys;
import io.hearback.intake.webhook.Hmac;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.Verdict;
import io.hearback.intake.webhook.Verdict.Why;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Lever signs in the body, and not the body: {@code signature} = hex HMAC-SHA256 of {@code token} and {@code triggeredAt}
 * (milliseconds), without a separator (hire.lever.co/developer/documentation, "Webhooks"). So all else is a hint, and the
 * opportunity is fetched. Some articles tell of a signature header over the body; Lever sends none.
 *
 * <p>A token is for one delivery. It is what a repetition is known by, for at least as long as its time is accepted.
 */
@ApplicationScoped
class Lever implements Ats {

    /** How long Lever may go on sending a delivery again. It does not say; a day spans its attempts with room. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** Events after which an opportunity may tell something else than before. */
    private static final Set<String> HEARD =
            Set.of("applicationCreated", "candidateStageChange", "candidateArchiveChange", "candidateHired");

    private static final String ERASED = "candidateDeleted";

    @Override
    public Vendor vendor() {
        return Vendor.LEVER;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        try {
            var body = VendorJson.of(arrival.body());
            var token = body.text("token");
            var triggeredAt = body.text("triggeredAt");
            var signature = body.text("signature");
            if (token == null || triggeredAt == null || signature == null) {
                return Verdict.refused(Why.SIGNATURE_MISSING);
            }
            var given = SignedTime.hex(signature);
            var time = SignedTime.ofMillis(triggeredAt);
            if (given.isEmpty() || time.isEmpty()) {
                return Verdict.refused(Why.SIGNATURE_UNREADABLE);
            }
            if (!SignedTime.isFresh(time.get(), now, OLDEST)) {
                return Verdict.refused(Why.OUT_OF_TIME);
            }
            var signed = (token + triggeredAt).getBytes(StandardCharsets.UTF_8);
            return Hmac.verdict(given.get(), live, secret -> Hmac.sha256(secret.bytes(), signed));
        } catch (UnfitDeliveryException e) {
            return Verdict.refused(Why.SIGNATURE_UNREADABLE);
        }
    }

    /** The envelope's {@code id} is not signed, so it is no key. */
    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        return DeliveryKeys.of(null, body.needText("token"), body.needText("triggeredAt"));
    }

    /** {@code candidateId} holds the id of an opportunity as well; Lever keeps it for those who came before the word. */
    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var event = body.needText("event");
        if (ERASED.equals(event)) {
            return List.of(new News.ErasureHinted(News.Erased.application(opportunity(body.at("data")))));
        }
        return HEARD.contains(event) ? List.of(new News.Ask("opportunities", opportunity(body.at("data")))) : List.of();
    }

    private static String opportunity(VendorJson data) throws UnfitDeliveryException {
        var opportunity = data.text("opportunityId");
        return opportunity == null ? data.needText("candidateId") : opportunity;
    }
}
