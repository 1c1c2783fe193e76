package io.hearback.intake.webhook.vendor;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Arrival;
import io.hearback.intake.webhook.Came;
import io.hearback.intake.webhook.Hmac;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.Verdict;
import io.hearback.intake.webhook.Verdict.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LeverTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String TOKEN = "b3c24c7c1a0e4a0b9b7a8c0f7d2d8e1f6a5b4c3d2e1f0a9b";

    /** printf '%s' TOKEN1795514400000 | openssl dgst -sha256 -hmac key */
    private static final String KNOWN = "c786afb3a8a8cd6454eea8cfaa3cc4de30fd835fceea6c542d9081d9b0454e57";

    private final Lever lever = new Lever();

    @Test
    void a_signature_over_token_and_time_passes() {
        assertThat(verify(delivery("key", NOW), "key")).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void the_signature_is_what_another_tool_makes_of_it() {
        var body = """
                {"token": "%s", "triggeredAt": 1795514400000, "signature": "KNOWN", "event": "candidateArchiveChange"}
                """.formatted(TOKEN).replace("KNOWN", KNOWN);
        assertThat(verify(arrival(body), "key")).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void any_live_secret_will_do() {
        assertThat(verify(delivery("new", NOW), "old", "new", "newest")).isEqualTo(Verdict.VERIFIED);
        assertThat(verify(delivery("gone", NOW), "old", "new")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(delivery("key", NOW))).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void another_token_or_another_time_is_not_what_was_signed() {
        var body = new String(delivery("key", NOW).body(), StandardCharsets.UTF_8);
        assertThat(verify(arrival(body.replace(TOKEN, TOKEN.replace('b', 'c'))), "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(arrival(body.replace("1795514400000", "1795514400001")), "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void what_is_signed_too_long_ago_or_in_the_future_is_refused() {
        assertThat(verify(delivery("key", NOW.minus(Duration.ofHours(25))), "key"))
                .isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
        assertThat(verify(delivery("key", NOW.plus(Duration.ofMinutes(6))), "key"))
                .isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
        assertThat(verify(delivery("key", NOW.minus(Duration.ofHours(23))), "key"))
                .isEqualTo(Verdict.VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"token\": \"a\", \"triggeredAt\": 1}",
                "{\"token\": \"a\", \"triggeredAt\": {\"x\": 1}, \"signature\": \"00\"}"
            })
    void without_a_signature_nobody_knows_whom_it_is_from(String body) {
        assertThat(verify(arrival(body), "key")).isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
    }

    @Test
    void the_token_is_what_a_repetition_is_known_by() throws Exception {
        var first = delivery("key", NOW);
        var changed = arrival(new String(first.body(), StandardCharsets.UTF_8).replace("o-1", "o-2"));
        assertThat(lever.keys(changed)).isEqualTo(lever.keys(first));
        assertThat(lever.keys(delivery("key", NOW.plusMillis(1)))).isNotEqualTo(lever.keys(first));
    }

    @Test
    void what_it_says_is_a_hint_to_ask_for_the_opportunity() throws Exception {
        var connection = AcmeConnection.to(Vendor.LEVER);
        assertThat(lever.read(delivery("key", NOW), connection)).containsExactly(new News.Ask("opportunities", "o-1"));
        assertThat(lever.read(
                        arrival("{\"event\": \"candidateHired\", \"data\": {\"candidateId\": \"o-7\"}}"), connection))
                .containsExactly(new News.Ask("opportunities", "o-7"));
        assertThat(lever.read(arrival("{\"event\": \"contactUpdated\", \"data\": {}}"), connection))
                .isEmpty();
    }

    private Verdict verify(Arrival arrival, String... live) {
        return lever.verify(
                arrival, List.of(live).stream().map(AcmeConnection::secret).toList(), NOW);
    }

    private static Arrival delivery(String key, Instant triggeredAt) {
        var signed = TOKEN + triggeredAt.toEpochMilli();
        var signature = HexFormat.of()
                .formatHex(Hmac.sha256(key.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8)));
        return arrival("""
                {"id": "d-1", "event": "candidateArchiveChange", "triggeredAt": %d, "token": "%s", "signature": "%s",
                 "data": {"opportunityId": "o-1", "candidateId": "o-1", "toArchived": {"archivedAt": 1, "reason": "r-1"}}}
                """.formatted(triggeredAt.toEpochMilli(), TOKEN, signature));
    }

    private static Arrival arrival(String body) {
        return Came.with(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
