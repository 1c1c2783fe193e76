package io.hearback.intake.webhook.vendor;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Came;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.Verdict;
import io.hearback.intake.webhook.Verdict.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SmartRecruitersTest {

    /** The example of developers.smartrecruiters.com/reference/subscriptionsgeneratesecretkey-1. */
    private static final String KEY = "HeBVky2bccvvkcXPimH8c";

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1574080897);
    private static final String SIGNATURE = "2e9291f10d44ca10204a4cd81b05d73b6a316b2b605d4e2e0e0b37b40198ce1f";
    private static final Map<String, String> HEADERS = Map.of(
            "smartrecruiters-timestamp", "1574080897",
            "smartrecruiters-signature", "v1=" + SIGNATURE,
            "event-id", "123",
            "event-name", "application.created",
            "event-version", "v201910",
            "link", "<http://smartrecruiters.com/endpoint>; rel=self");
    private static final String BODY = "{\"job_id\":\"jid\",\"candidate_id\":\"cid\"}";

    private final SmartRecruiters ats = new SmartRecruiters();

    @Test
    void their_own_example_passes() {
        assertThat(verify(arrival(), SIGNED_AT, KEY)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void one_of_several_signatures_with_one_of_several_secrets_is_enough() {
        var many = with("smartrecruiters-signature", "v1=" + "0".repeat(64) + "; v1=" + SIGNATURE + ";v0=zz");
        assertThat(verify(many, SIGNED_AT, "older", KEY)).isEqualTo(Verdict.VERIFIED);
        assertThat(verify(many, SIGNED_AT, "older")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(arrival(), SIGNED_AT)).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-id", "event-name", "event-version", "link"})
    void whatever_is_signed_may_not_change(String header) {
        assertThat(verify(with(header, "other"), SIGNED_AT, KEY)).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void nor_may_the_body_or_the_time() {
        assertThat(verify(Came.with(HEADERS, bytes(BODY + " ")), SIGNED_AT, KEY))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(with("smartrecruiters-timestamp", "1574080898"), SIGNED_AT, KEY))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void a_header_that_is_not_there_is_signed_as_empty() {
        var headers = new HashMap<>(HEADERS);
        headers.remove("link");
        var signature = HexFormat.of().formatHex(SmartRecruiters.sign(bytes(KEY), Came.with(headers, bytes(BODY))));
        headers.put("smartrecruiters-signature", "v1=" + signature);
        assertThat(verify(Came.with(headers, bytes(BODY)), SIGNED_AT, KEY)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void what_is_old_or_of_the_future_is_refused() {
        assertThat(verify(arrival(), SIGNED_AT.plus(Duration.ofMinutes(61)), KEY))
                .isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
        assertThat(verify(arrival(), SIGNED_AT.minus(Duration.ofMinutes(6)), KEY))
                .isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
    }

    @Test
    void the_handshake_is_answered_with_what_it_brought_and_needs_no_secret() {
        var handshake = Came.with(Map.of("X-Hook-Secret", "abc-123"), new byte[0]);
        assertThat(verify(handshake, SIGNED_AT)).isEqualTo(new Verdict.Answered(Map.of("x-hook-secret", "abc-123")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é", "<script>\u0000"})
    void nothing_but_a_token_is_sent_back(String secret) {
        assertThat(verify(Came.with(Map.of("x-hook-secret", secret), new byte[0]), SIGNED_AT))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void without_signature_or_time_nobody_knows_whom_it_is_from() {
        for (var header : List.of("smartrecruiters-signature", "smartrecruiters-timestamp")) {
            var headers = new HashMap<>(HEADERS);
            headers.remove(header);
            assertThat(verify(Came.with(headers, bytes(BODY)), SIGNED_AT, KEY))
                    .isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1=", "v1=xyz", "2e9291f1", "v2=2e92"})
    void a_signature_of_another_form_is_unreadable_or_wrong(String signature) {
        assertThat(verify(with("smartrecruiters-signature", signature), SIGNED_AT, KEY))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_event_is_known_by_its_id_however_often_it_is_signed() throws Exception {
        var again = with("smartrecruiters-timestamp", "1574081000");
        assertThat(ats.keys(again)).isEqualTo(ats.keys(arrival()));
        assertThat(ats.keys(with("event-id", "124"))).isNotEqualTo(ats.keys(arrival()));
    }

    @Test
    void what_it_says_is_a_hint_to_ask_for_the_application() throws Exception {
        var connection = AcmeConnection.to(Vendor.SMARTRECRUITERS);
        assertThat(ats.read(arrival(), connection)).containsExactly(new News.Ask("applications", "cid:jid"));
        assertThat(ats.read(with("event-name", "application.status.updated"), connection))
                .containsExactly(new News.Ask("applications", "cid:jid"));
        assertThat(ats.read(with("event-name", "interview.created"), connection))
                .isEmpty();
    }

    private Verdict verify(Arrival arrival, Instant now, String... live) {
        return ats.verify(
                arrival, List.of(live).stream().map(AcmeConnection::secret).toList(), now);
    }

    private static Arrival arrival() {
        return Came.with(HEADERS, bytes(BODY));
    }

    private static Arrival with(String header, String value) {
        var headers = new HashMap<>(HEADERS);
        headers.put(header, value);
        return Came.with(headers, bytes(BODY));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
