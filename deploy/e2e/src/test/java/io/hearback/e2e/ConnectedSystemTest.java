package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a signed webhook to the notice in the candidate's mailbox. */
class ConnectedSystemTest {

    private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(90);

    private final Pipeline pipeline = Pipeline.running();
    private final String unique = UUID.randomUUID().toString();
    private final String email = "hector." + unique + "@example.org";

    @Test
    void a_refusal_in_greenhouse_is_a_notice_in_the_mailbox_once_however_often_it_is_delivered() {
        var greenhouse = connect();
        var body = greenhouseSays("reject_candidate", "rejected");

        assertThat(greenhouse.deliver(body, "Signature", "sha256 ").statusCode())
                .isEqualTo(200);
        assertThat(greenhouse.deliver(body, "Signature", "sha256 ").statusCode())
                .isEqualTo(200);

        var notice = pipeline.mail().waitFor(email, LONGEST_JOURNEY);
        assertThat(notice.text()).contains("Hector Porter").contains("Designer").contains("Léa Bernard");
        // A later outcome has gone the whole way, so whatever the repetition set off would have arrived as well.
        pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
        assertThat(pipeline.mail().to(email)).hasSize(1);
    }

    @Test
    void an_unreject_within_the_grace_window_recalls_the_notice() {
        var greenhouse = connect();
        greenhouse.deliver(greenhouseSays("reject_candidate", "rejected"), "Signature", "sha256 ");
        greenhouse.deliver(greenhouseSays("unreject_candidate", "active"), "Signature", "sha256 ");

        await().atMost(LONGEST_JOURNEY)
                .until(() -> pipeline.count(
                                Service.MESSAGE,
                                "select count(*) from notice where state = 'RECALLED' and candidate_email = '" + email
                                        + "'")
                        == 1);
        assertThat(pipeline.mail().to(email)).isEmpty();
    }

    @Test
    void a_forged_delivery_is_refused_and_leads_to_nothing() {
        var body = greenhouseSays("reject_candidate", "rejected");
        var answer = connect().deliver(body, "Signature", "sha256 00");
        assertThat(answer.statusCode()).isEqualTo(401);
        pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
        assertThat(pipeline.mail().to(email)).isEmpty();
    }

    private ConnectedSystem connect() {
        return new ConnectedSystem(
                        pipeline.address(Service.INTAKE), pipeline.platform().apiKey())
                .connect("GREENHOUSE", Map.of("Hiring Freeze", "HIRING_FREEZE"));
    }

    /** The fields that we read, in Greenhouse's shape. */
    private String greenhouseSays(String action, String status) {
        var rejected = status.equals("rejected");
        return """
                {"action": "%s", "payload": {"application": {
                  "id": "%s", "status": "%s", "prospect": false, "rejected_at": %s, "last_activity_at": "%s",
                  "rejection_reason": %s, "current_stage": {"id": 1, "name": "On-site"},
                  "candidate": {"id": "%s", "first_name": "Hector", "last_name": "Porter", "can_email": true,
                    "email_addresses": [{"value": "%s", "type": "personal"}]},
                  "jobs": [{"id": 371417, "name": "Designer", "confidential": false}]}}}""".formatted(
                        action,
                        unique,
                        status,
                        rejected ? "\"" + moment(0) + "\"" : "null",
                        moment(rejected ? 0 : 1),
                        rejected
                                ? "{\"id\": 14, \"name\": \"Hiring Freeze\", \"type\": {\"id\": 1, \"name\": \"None specified\"}}"
                                : "null",
                        "C-" + unique,
                        email);
    }

    private static String moment(long secondsFromNow) {
        return Instant.now()
                .plusSeconds(secondsFromNow)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
