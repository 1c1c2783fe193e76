package io.hearback.intake.webhook.vendor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.OwnWords;
import io.hearback.intake.webhook.Verdict;
import io.hearback.intake.webhook.Verdict.Why;
import io.hearback.local.vendor.Fixture;
import io.hearback.local.vendor.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final byte[] BODY = "{\"action\":\"\\u003cé\"}".getBytes(StandardCharsets.UTF_8);
    private static final String WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Ats STANDARD = new StandardWebhooks(new OwnWords(new ObjectMapper()));

    @ParameterizedTest
    @ValueSource(strings = {"greenhouse", "ashby", "workable", "recruitee"})
    void a_vendor_s_signature_holds_with_any_live_secret_over_these_bytes_alone(String vendor) {
        var headers = Fixture.signed(vendor, "new", BODY);
        assertThat(verify(vendor, headers, BODY, "old", "new")).isEqualTo(Verdict.VERIFIED);
        assertThat(verify(vendor, headers, BODY, "old")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(vendor, headers, BODY)).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(vendor, Map.of(), BODY, "new")).isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
        var tampered = BODY.clone();
        tampered[3]++;
        assertThat(verify(vendor, headers, tampered, "new")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void the_wrong_recipes_in_circulation_are_refused() {
        var hex = Signatures.hex("key", BODY);
        var base64 = Signatures.base64("key", BODY);
        assertThat(verify("greenhouse", Map.of("X-Greenhouse-Signature", "sha256 " + hex), BODY, "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
        assertThat(verify("greenhouse", Map.of("Signature", "sha256 " + base64), BODY, "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_UNREADABLE));
        assertThat(verify("greenhouse", Map.of("Signature", "sha256=" + hex), BODY, "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_UNREADABLE));
    }

    @Test
    void workable_signs_in_hex_or_base64() {
        var base64 = Signatures.base64("key", BODY);
        assertThat(verify("workable", Map.of("X-Workable-Signature", base64), BODY, "key"))
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void recruitee_tests_without_a_secret_and_only_to_the_letter() {
        assertThat(verify("recruitee", Map.of(), bytes("{\"test\": true}"))).isInstanceOf(Verdict.Answered.class);
        assertThat(verify("recruitee", Map.of(), bytes("{\"test\":true,\"event_type\":\"candidate_moved\"}")))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
    }

    /** From the tests of Standard Webhooks' own libraries. */
    @Test
    void the_published_example_of_standard_webhooks_holds() {
        var headers = Map.of(
                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(STANDARD.verify(
                        new Arrival(headers, bytes("{\"test\": 2432232314}"), NOW),
                        List.of(secret(WHSEC)),
                        Instant.ofEpochSecond(1614265330)))
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void standard_one_valid() {
        assertThat(standard(headers(NOW), BODY, WHSEC)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void standard_two_many_signatures_of_which_one_fits() {
        var headers = headers(NOW);
        headers.put("webhook-signature", "v1,AAAA v1a,xyz v2,abc " + headers.get("webhook-signature"));
        assertThat(standard(headers, BODY, WHSEC)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void standard_three_tampered() {
        assertThat(standard(headers(NOW), bytes("{}"), WHSEC)).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        var other = headers(NOW);
        other.put("webhook-id", "msg_2");
        assertThat(standard(other, BODY, WHSEC)).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void standard_four_another_secret() {
        assertThat(standard(headers(NOW), BODY, "whsec_" + "A".repeat(32)))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void standard_five_too_old_or_from_the_future() {
        assertThat(standard(headers(NOW.minusSeconds(300)), BODY, WHSEC)).isEqualTo(Verdict.VERIFIED);
        assertThat(standard(headers(NOW.minusSeconds(301)), BODY, WHSEC)).isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
        assertThat(standard(headers(NOW.plusSeconds(301)), BODY, WHSEC)).isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void standard_six_a_header_is_missing(String header) {
        var headers = headers(NOW);
        headers.remove(header);
        assertThat(standard(headers, BODY, WHSEC)).isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
    }

    private static Map<String, String> headers(Instant at) {
        return new HashMap<>(Signatures.standard(WHSEC, "msg_1", at, BODY));
    }

    private static Verdict standard(Map<String, String> headers, byte[] body, String secret) {
        return STANDARD.verify(new Arrival(headers, body, NOW), List.of(secret(secret)), NOW);
    }

    private static Verdict verify(String vendor, Map<String, String> headers, byte[] body, String... secrets) {
        Ats ats = switch (vendor) {
            case "greenhouse" -> new Greenhouse();
            case "ashby" -> new Ashby();
            case "workable" -> new Workable();
            default -> new Recruitee();
        };
        var live = List.of(secrets).stream().map(SignaturesTest::secret).toList();
        return ats.verify(new Arrival(headers, body, NOW), live, NOW);
    }

    private static SigningSecret secret(String value) {
        return AcmeConnection.secret(value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
