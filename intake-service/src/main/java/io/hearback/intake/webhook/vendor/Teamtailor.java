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
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Teamtailor has two kinds of webhooks. The newer ones carry the header {@code TT-Signature}: base64 of
 * {@code t=SECONDS,v2=HEX}, an HMAC-SHA256 of {@code SECONDS.BODY}. Company webhooks (partner.teamtailor.com/company_webhooks)
 * sign only the resource's id, as base64 of the hex of an HMAC-SHA256, in the body or in a header, and no time. That is what
 * code in the wild does and what their example has the form of; their page does not spell it out. So what either says is a
 * hint, and the application is fetched.
 */
@ApplicationScoped
class Teamtailor implements Ats {

    static final String TIMED_SIGNATURE = "tt-signature";
    static final String ID_SIGNATURE = "teamtailor-signature";

    /** The newer kind signs each attempt anew [third party], so it need not be older than a slow network makes it. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private static final Pattern TIMED = Pattern.compile("t=(\\d{1,15}),v2=([0-9a-fA-F]{64})");

    @Override
    public Vendor vendor() {
        return Vendor.TEAMTAILOR;
    }

    /** Where the stronger signature is there, it must be right: nobody gets past it by adding the weaker one. */
    @Override
    public Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var timed = arrival.header(TIMED_SIGNATURE);
        return timed.isPresent() ? verifyTimed(timed.get(), arrival, live, now) : verifyId(arrival, live);
    }

    private static Verdict verifyTimed(String header, Arrival arrival, List<SigningSecret> live, Instant now) {
        var parts = TIMED.matcher(decoded(header).orElse(""));
        if (!parts.matches()) {
            return Verdict.refused(Why.SIGNATURE_UNREADABLE);
        }
        var time = parts.group(1);
        if (!SignedTime.ofSeconds(time)
                .map(signed -> SignedTime.isFresh(signed, now, OLDEST))
                .orElse(false)) {
            return Verdict.refused(Why.OUT_OF_TIME);
        }
        var given = HexFormat.of().parseHex(parts.group(2));
        return Hmac.verdict(given, live, secret -> Hmac.sha256(secret.bytes(), ascii(time + "."), arrival.body()));
    }

    private static Verdict verifyId(Arrival arrival, List<SigningSecret> live) {
        try {
            var body = VendorJson.of(arrival.body());
            var signature = Optional.ofNullable(body.text("signature")).or(() -> arrival.header(ID_SIGNATURE));
            var id = resourceId(body);
            if (signature.isEmpty() || id == null) {
                return Verdict.refused(Why.SIGNATURE_MISSING);
            }
            var given = decoded(signature.get());
            return given.isEmpty()
                    ? Verdict.refused(Why.SIGNATURE_UNREADABLE)
                    : Hmac.verdict(ascii(given.get()), live, secret -> idSignature(secret.bytes(), id));
        } catch (UnfitDeliveryException e) {
            return Verdict.refused(Why.SIGNATURE_UNREADABLE);
        }
    }

    /**
     * What is signed with the id alone is the same for all events of an application, so the rest must be in the key. Where
     * there is no rest, every change of an application reads alike; a repetition is then what comes within the same minute.
     */
    @Override
    public DeliveryKeys keys(Arrival arrival) throws UnfitDeliveryException {
        var attributes = payload(VendorJson.of(arrival.body())).at("data").at("attributes");
        var told = new String(arrival.body(), StandardCharsets.UTF_8);
        return attributes.node().isEmpty()
                ? DeliveryKeys.of(null, told, arrival.receivedAt().truncatedTo(ChronoUnit.MINUTES))
                : DeliveryKeys.of(null, told);
    }

    @Override
    public List<News> read(Arrival arrival, Connection connection) throws UnfitDeliveryException {
        var body = VendorJson.of(arrival.body());
        var event = Optional.ofNullable(payload(body).text("event_name")).orElse(body.text("event"));
        return switch (String.valueOf(event)) {
            case "job_application.create", "job_application.update" ->
                List.of(new News.Ask("job-applications", needResourceId(body)));
            case "candidate.destroy" -> List.of(new News.ErasureHinted(News.Erased.candidate(needResourceId(body))));
            default -> List.of();
        };
    }

    private static String needResourceId(VendorJson body) throws UnfitDeliveryException {
        var id = resourceId(body);
        return id == null ? payload(body).at("data").needText("id") : id;
    }

    /** Their two pages put it in two places. Where both are there, the one that is signed counts. */
    private static String resourceId(VendorJson body) {
        var plain = body.text("resource_id");
        return plain == null ? payload(body).at("data").text("id") : plain;
    }

    private static VendorJson payload(VendorJson body) {
        var payload = body.at("payload");
        return payload.isMissing() ? body : payload;
    }

    static byte[] idSignature(byte[] key, String resourceId) {
        return ascii(HexFormat.of().formatHex(Hmac.sha256(key, resourceId.getBytes(StandardCharsets.UTF_8))));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
