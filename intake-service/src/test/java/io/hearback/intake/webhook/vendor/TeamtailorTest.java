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
import java.util.Base64;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class TeamtailorTest {

    private static final Instant NOW = Instant.ofEpochSecond(1795514400);

    private static final String BODY = """
            {"payload":{"event_name":"job_application.update","data":{"id":"634"}}}""";

    /** printf '%s' '1795514400.BODY' | openssl dgst -sha256 -hmac key */
    private static final String TIMED = "9fb9a8e3f1b3a4d6db3d8bfe4e87d9d7ebba73989fc4818380afbca2f4a27d87";

    /** printf '%s' 634 | openssl dgst -sha256 -hmac key, its hex | base64 */
    private static final String OF_ID =
            "MDlkZGJhNWQ0NDE3NGU3ZGExOTQzODNhOTIxNTEwYzQ3NjY2NjgzMzM3ZDc3MWI1ZGUyZWEwYzZiOTg1MDE2Nw==";

    private final Teamtailor ats = new Teamtailor();

    @Test
    void a_timed_signature_over_the_body_passes() {
        assertThat(verify(timed(BODY, "1795514400"), "old", "key")).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void what_it_covers_may_not_change() {
        assertThat(verify(timed(BODY.replace("634", "635"), "1795514400"), "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(timed(BODY, "1795514401"), "key")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(timed(BODY, "1795514400"), "other")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void a_timed_signature_ages() {
        var delivery = timed(BODY, "1795514400");
        for (var now : List.of(NOW.plus(Duration.ofMinutes(6)), NOW.minus(Duration.ofMinutes(6)))) {
            assertThat(ats.verify(delivery, List.of(AcmeConnection.secret("key")), now))
                    .isEqualTo(Verdict.refused(Why.OUT_OF_TIME));
        }
    }

    @Test
    void a_company_webhook_signs_the_id_in_the_body_or_in_a_header() {
        assertThat(verify(company("634", OF_ID), "old", "key")).isEqualTo(Verdict.VERIFIED);
        var header = Came.with(
                Map.of("Teamtailor-Signature", OF_ID),
                bytes("{\"resource_id\": 634, \"event\": \"job_application.update\"}"));
        assertThat(verify(header, "key")).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void the_signature_of_one_id_says_nothing_of_another() {
        assertThat(verify(company("635", OF_ID), "key")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(company("634", OF_ID), "other")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
        assertThat(verify(company("634", OF_ID))).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void the_weaker_signature_helps_nobody_past_the_stronger() {
        var both = Came.with(
                Map.of("TT-Signature", base64("t=1795514400,v2=" + "0".repeat(64))),
                company("634", OF_ID).body());
        assertThat(verify(both, "key")).isEqualTo(Verdict.refused(Why.SIGNATURE_WRONG));
    }

    @Test
    void the_id_that_is_signed_is_the_one_asked_for() throws Exception {
        var two = Came.with(
                Map.of("Teamtailor-Signature", OF_ID),
                bytes(
                        "{\"resource_id\": \"634\", \"payload\": {\"event_name\": \"job_application.update\", \"data\": {\"id\": \"999\"}}}"));
        assertThat(verify(two, "key")).isEqualTo(Verdict.VERIFIED);
        assertThat(ats.read(two, AcmeConnection.to(Vendor.TEAMTAILOR)))
                .containsExactly(new News.Ask("job-applications", "634"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "dD0xLHYyPTAw"})
    void a_signature_of_another_form_is_unreadable(String signature) {
        assertThat(verify(Came.with(Map.of("tt-signature", signature), bytes(BODY)), "key"))
                .isEqualTo(Verdict.refused(Why.SIGNATURE_UNREADABLE));
    }

    @Test
    void without_a_signature_nobody_knows_whom_it_is_from() {
        assertThat(verify(Came.with(Map.of(), bytes(BODY)), "key")).isEqualTo(Verdict.refused(Why.SIGNATURE_MISSING));
    }

    @Test
    void two_events_of_one_application_are_two() throws Exception {
        var first = company("634", OF_ID);
        var second = Came.with(
                Map.of(),
                new String(first.body(), StandardCharsets.UTF_8)
                        .replace("update", "create")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(ats.keys(first)).isEqualTo(ats.keys(company("634", OF_ID))).isNotEqualTo(ats.keys(second));
    }

    @Test
    void where_every_change_reads_alike_the_next_one_is_not_taken_for_a_repetition() throws Exception {
        var first = company("634", OF_ID); // no attributes
        assertThat(ats.keys(at(first, "2026-11-24T10:00:02Z")))
                .isEqualTo(ats.keys(at(first, "2026-11-24T10:00:58Z")))
                .isNotEqualTo(ats.keys(at(first, "2026-11-24T10:01:02Z")));
        var telling = Came.with(Map.of(), BODY.replace("\"634\"", "\"634\",\"attributes\":{\"updated-at\":\"2026\"}"));
        assertThat(ats.keys(at(telling, "2026-11-24T10:00:02Z")))
                .isEqualTo(ats.keys(at(telling, "2026-11-25T10:00:02Z")));
    }

    private static Arrival at(Arrival arrival, String time) {
        return new Arrival(arrival.headers(), arrival.body(), Instant.parse(time));
    }

    @Test
    void only_applications_are_heard() throws Exception {
        var other = Came.with(Map.of(), bytes(BODY.replace("job_application.update", "candidate.update")));
        assertThat(ats.read(other, AcmeConnection.to(Vendor.TEAMTAILOR))).isEmpty();
    }

    private Verdict verify(Arrival arrival, String... live) {
        return ats.verify(
                arrival, List.of(live).stream().map(AcmeConnection::secret).toList(), NOW);
    }

    private static Arrival timed(String body, String time) {
        return Came.with(Map.of("TT-Signature", base64("t=" + time + ",v2=" + TIMED)), bytes(body));
    }

    private static Arrival company(String id, String signature) {
        return Came.with(Map.of(), bytes("""
                {"payload": {"event_name": "job_application.update",
                             "data": {"id": "%s", "type": "job_application", "attributes": {}}}, "signature": "%s"}
                """.formatted(id, signature)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
