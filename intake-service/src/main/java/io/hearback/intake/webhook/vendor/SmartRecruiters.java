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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SmartRecruiters signs {@code timestamp.body.event-id.event-name.event-version.link} (a header that is not there is empty)
 * and sends one {@code v1=} per live key, of which there may be 16
 * (developers.smartrecruiters.com/reference/subscriptionsgeneratesecretkey-1). The body holds ids only.
 *
 * <p>To activate a subscription it sends {@code X-Hook-Secret}, which must come back within 20 seconds
 * (developers.smartrecruiters.com/docs/activating-webhook-subscriptions). It is a temporary secret of that handshake and not
 * what deliveries are signed with, so it is not kept: otherwise a stranger who knows the address could bring a key of their
 * own. The key is made by another call to their API and set on the connection.
 */
@ApplicationScoped
class SmartRecruiters implements Ats {

    static final String HANDSHAKE = "x-hook-secret";
    static final String SIGNATURE = "smartrecruiters-signature";
    static final String TIMESTAMP = "smartrecruiters-timestamp";
    static final String EVENT_ID = "event-id";
    static final String EVENT_NAME = "event-name";
    static final String EVENT_VERSION = "event-version";
    static final String LINK = "link";

    /** They do not say how long a delivery is repeated with its first time; an event id is taken once anyway. */
    private static final Duration OLDEST = Duration.ofHours(1);

    /** What comes back to the sender must be nothing but a token. */
    private static final Pattern ECHOED = Pattern.compile("[\\x21-\\x7e]{1,256}");

    private static final int MOST_SIGNATURES = 16;

    @Override
    public Vendor vendor() {
        return Vendor.SMARTRECRUITERS;
    }

    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var handshake = arrival.header(HANDSHAKE);
        if (handshake.isPresent()) {
            return ECHOED.matcher(handshake.get()).matches()
                    ? new Verdict.Answered(Map.of(HANDSHAKE, handshake.get()))
                    : Verdict.refused(Why.SIGNATURE_UNREADABLE);
        }
        var signatures = arrival.header(SIGNATURE);
        var timestamp = arrival.header(TIMESTAMP);
        if (signatures.isEmpty() || timestamp.isEmpty()) {
            return Verdict.refused(Why.SIGNATURE_MISSING);
        }
        var given = readable(signatures.get());
        var time = SignedTime.ofSeconds(timestamp.get());
        if (given.isEmpty() || time.isEmpty()) {
            return Verdict.refused(Why.SIGNATURE_UNREADABLE);
        }
        return SignedTime.isFresh(time.get(), now, OLDEST)
                ? anyOf(given, arrival, live)
                : Verdict.refused(Why.OUT_OF_TIME);
    }

    /** The id of an event is signed, so it is a key by which also a changed copy is known. */
    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var id = arrival.header(EVENT_ID).filter(header -> !header.isBlank());
        return DeliveryKeys.of(
                id.orElse(null),
                id.orElse(""),
                arrival.header(EVENT_NAME).orElse(""),
                // Without an id, only the same moment makes it the same event.
                id.isPresent() ? "" : arrival.header(TIMESTAMP).orElse(""),
                body.text("candidate_id"),
                body.text("job_id"));
    }

    @Override
    public Set<String> headersRead() {
        return Set.of(EVENT_NAME);
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        return switch (arrival.header(EVENT_NAME).orElse("")) {
            case "application.created", "application.status.updated" -> {
                var body = VendorJson.of(arrival.body());
                yield List.of(new News.Ask(
                        "applications", applicationReference(body.needText("candidate_id"), body.needText("job_id"))));
            }
            case "candidate.deleted" ->
                List.of(new News.ErasureHinted(
                        News.Erased.candidate(VendorJson.of(arrival.body()).needText("candidate_id"))));
            default -> List.of();
        };
    }

    /** An application has no id of its own in their API: it is a candidate and a job. No id of theirs has a colon. */
    private static String applicationReference(String candidate, String job) {
        return candidate + ":" + job;
    }

    private static List<byte[]> readable(String signatures) {
        return Arrays.stream(signatures.split(";"))
                .map(String::strip)
                .filter(signature -> signature.startsWith("v1="))
                .limit(MOST_SIGNATURES)
                .map(signature -> SignedTime.hex(signature.substring(3)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Verdict anyOf(List<byte[]> given, Arrival arrival, List<SigningSecret> live) {
        var verdict = Verdict.refused(Why.SIGNATURE_WRONG);
        for (var signature : given) {
            if (Hmac.verdict(signature, live, secret -> sign(secret.bytes(), arrival))
                    instanceof Verdict.Verified fits) {
                verdict = fits;
            }
        }
        return verdict;
    }

    static byte[] sign(byte[] key, Arrival arrival) {
        return Hmac.sha256(
                key,
                bytes(arrival.header(TIMESTAMP).orElse("") + "."),
                arrival.body(),
                bytes("." + arrival.header(EVENT_ID).orElse("")),
                bytes("." + arrival.header(EVENT_NAME).orElse("")),
                bytes("." + arrival.header(EVENT_VERSION).orElse("")),
                bytes("." + arrival.header(LINK).orElse("")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
