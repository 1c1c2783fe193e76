package io.hearback.message.api;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.evidence.Carrier;
import io.hearback.message.evidence.Reports;
import io.hearback.message.notice.Cause;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** What those who carry our mail tell, from the door to what becomes of notices. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class MailEventResourceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Mailbox CAMILLE = new Mailbox("Camille Martin", "camille@example.org");

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    Recruiters recruiters;

    private final TenantId tenant = Recruiters.newTenant();
    private final Carrier carrier = Carrier.known();

    @BeforeEach
    void clear() {
        shelf.clear();
    }

    private Notice notice(NoticeState state) {
        return shelf.put(SampleNotices.refusal(tenant, CAMILLE), state);
    }

    private static byte[] event(String messageId, String event, String status) {
        var code = status == null ? "" : ", \"status\": \"" + status + "\"";
        return bytes("{\"events\": [{\"messageId\": \"%s\", \"event\": \"%s\", \"at\": \"%s\"%s}]}"
                .formatted(messageId, event, Instant.now(), code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ValidatableResponse tells(Notice notice, String event, String status) {
        return carrier.brings("application/json", event(notice.messageId(), event, status))
                .post("/v1/mail-events")
                .then();
    }

    private ValidatableResponse bounces(byte[] report) {
        return carrier.brings("message/rfc822", report).post("/v1/bounces").then();
    }

    private static byte[] report(Notice notice, String action, String status) {
        return bytes(Reports.postfix(notice.messageId(), action, status));
    }

    /** Due notices as a worker gets them. */
    private boolean leaves(Notice notice) {
        return queue.claim(UUID.randomUUID(), 100, SampleNotices.NOON.plusSeconds(1), Duration.ofMinutes(1)).stream()
                .anyMatch(claimed -> claimed.id().equals(notice.id()));
    }

    @Test
    void a_provider_s_word_settles_an_unknown_notice_once() {
        var notice = notice(NoticeState.UNKNOWN);
        tells(notice, "delivered", null).statusCode(202);
        var after = shelf.find(notice.id()).life();
        assertThat(after.state()).isEqualTo(NoticeState.SENT);
        assertThat(after.cause()).isEqualTo("DELIVERED");
        tells(notice, "delivered", null).statusCode(202);
        assertThat(shelf.find(notice.id()).life().version())
                .as("nobody is told twice")
                .isEqualTo(after.version());
    }

    @Test
    void what_was_not_taken_is_tried_again_or_given_up() {
        var later = notice(NoticeState.UNKNOWN);
        tells(later, "rejected", "4.7.1");
        assertThat(shelf.stateOf(later)).isEqualTo(NoticeState.SCHEDULED);
        assertThat(shelf.find(later.id()).date()).as("the same to the byte").isEqualTo(later.date());
        var never = notice(NoticeState.UNKNOWN);
        tells(never, "rejected", "5.7.1");
        assertThat(shelf.stateOf(never)).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void only_who_knows_the_secret_and_speaks_now_is_heard() {
        var notice = notice(NoticeState.UNKNOWN);
        var body = event(notice.messageId(), "delivered", null);
        for (var forger : new Carrier[] {
            carrier.stranger(),
            carrier.at(Instant.now().minusSeconds(400)),
            carrier.at(Instant.now().plusSeconds(400))
        }) {
            for (var door :
                    new String[][] {{"/v1/mail-events", "application/json"}, {"/v1/bounces", "message/rfc822"}}) {
                forger.brings(door[1], body)
                        .post(door[0])
                        .then()
                        .statusCode(401)
                        .contentType(PROBLEM)
                        .body("type", equalTo("urn:hearback:problem:not-signed"));
            }
        }
        given().contentType("application/json")
                .body(body)
                .post("/v1/mail-events")
                .then()
                .statusCode(401);
        carrier.signed(body)
                .contentType("application/json")
                .body(event(notice.messageId(), "accepted", null))
                .post("/v1/mail-events")
                .then()
                .statusCode(401);
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.UNKNOWN);
    }

    @Test
    void a_message_of_others_is_heard_and_changes_nothing() {
        var notice = notice(NoticeState.UNKNOWN);
        carrier.brings("application/json", event("<someone-s@else.example>", "bounced", "5.1.1"))
                .post("/v1/mail-events")
                .then()
                .statusCode(202);
        bounces(bytes(Reports.postfix("<someone-s@else.example>", "failed", "5.1.1")))
                .statusCode(202);
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "{\"events\": 7}",
                "{\"events\": [null]}",
                "{\"events\": [{}]}",
                "{",
                "\u0000",
                "{\"events\": [{\"messageId\": \"<a\\u0000b@c>\", \"event\": \"bounced\", \"at\": \"2026-11-20T12:00:00Z\"}]}",
                "{\"events\": [{\"messageId\": \"<a@b>\", \"event\": \"opened\", \"at\": \"yesterday\", \"status\": \"bad\"}]}"
            })
    void what_is_not_events_is_a_problem_that_quotes_nothing(String body) {
        var status = carrier.brings("application/json", bytes(body))
                .post("/v1/mail-events")
                .then()
                .contentType(PROBLEM)
                .body(not(containsString("opened")))
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void a_body_without_end_is_refused() {
        carrier.brings("message/rfc822", new byte[300_000])
                .post("/v1/bounces")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n%%%%\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID:\n--b--"
            })
    void hostile_mail_is_heard_and_says_nothing(String mail) {
        bounces(bytes(mail)).statusCode(202);
    }

    @Test
    void what_came_back_leaves_its_reader_not_informed() {
        var notice = notice(NoticeState.SENT);
        bounces(report(notice, "failed", "5.2.2")).statusCode(202);
        recruiters
                .of(tenant)
                .get("/v1/notices/" + notice.id())
                .then()
                .body("state", equalTo("FAILED"), "cause", equalTo("BOUNCED_5_2_2"));
        assertThat(leaves(notice(NoticeState.SCHEDULED)))
                .as("a full mailbox will be emptied")
                .isTrue();
    }

    @Test
    void a_delay_is_no_bounce() {
        var notice = notice(NoticeState.SENT);
        bounces(report(notice, "delayed", "4.4.1")).statusCode(202);
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void nothing_else_is_sent_to_an_address_that_does_not_exist_until_an_admin_says_so() {
        var gone = notice(NoticeState.SENT);
        var other = shelf.put(SampleNotices.refusal(Recruiters.newTenant(), CAMILLE));
        var next = shelf.put(SampleNotices.refusal(tenant, new Mailbox("C. Martin", "Camille@Example.org")));
        bounces(report(gone, "failed", "5.1.1"));

        assertThat(leaves(next)).isFalse();
        assertThat(shelf.find(next.id()).life().cause()).isEqualTo(Cause.ADDRESS_SUPPRESSED);
        assertThat(shelf.stateOf(next)).isEqualTo(NoticeState.HELD);
        assertThat(shelf.stateOf(other)).as("another organisation's").isEqualTo(NoticeState.CLAIMED);
        recruiters
                .of(tenant)
                .post("/v1/notices/" + next.id() + "/approve")
                .then()
                .statusCode(409);

        var id = recruiters
                .of(tenant)
                .get("/v1/suppressions")
                .then()
                .body(
                        "suppressions",
                        hasSize(1),
                        "suppressions[0].noticeId",
                        equalTo(gone.id().toString()))
                .body(not(containsString("amille")))
                .extract()
                .<String>path("suppressions[0].id");
        recruiters
                .of(Recruiters.newTenant())
                .delete("/v1/suppressions/" + id)
                .then()
                .statusCode(204);
        recruiters.of(tenant).get("/v1/suppressions").then().body("suppressions", hasSize(1));
        recruiters.of(tenant).delete("/v1/suppressions/" + id).then().statusCode(204);
        bounces(report(gone, "failed", "5.1.1")); // old news
        recruiters.of(tenant).get("/v1/suppressions").then().body("suppressions", hasSize(0));
        recruiters
                .of(tenant)
                .post("/v1/notices/" + next.id() + "/approve")
                .then()
                .statusCode(200);
    }

    @Test
    void whoever_complained_has_the_notice_and_gets_no_other() {
        var notice = notice(NoticeState.SENT);
        tells(notice, "complained", null);
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SENT);
        var next = notice(NoticeState.SCHEDULED);
        assertThat(leaves(next)).isFalse();
        assertThat(shelf.stateOf(next)).isEqualTo(NoticeState.HELD);

        var id = recruiters.of(tenant).get("/v1/suppressions").<String>path("suppressions[0].id");
        recruiters.of(tenant).delete("/v1/suppressions/" + id);
        tells(notice, "complained", null); // told again, as is usual after an answer that got lost
        recruiters.of(tenant).get("/v1/suppressions").then().body("suppressions", hasSize(0));
    }

    @Test
    void a_person_settles_what_nobody_can_prove() {
        var arrived = notice(NoticeState.UNKNOWN);
        var lost = notice(NoticeState.UNKNOWN);
        for (int twice = 0; twice < 2; twice++) {
            recruiters
                    .of(tenant)
                    .post("/v1/notices/" + arrived.id() + "/arrived")
                    .then()
                    .body("state", equalTo("SENT"));
            recruiters
                    .of(tenant)
                    .post("/v1/notices/" + lost.id() + "/send-again")
                    .then()
                    .body("state", equalTo("SCHEDULED"));
        }
        assertThat(shelf.find(lost.id()).life().version()).isEqualTo(2);
        recruiters
                .of(tenant)
                .post("/v1/notices/" + arrived.id() + "/send-again")
                .then()
                .statusCode(409);
        var foreign = notice(NoticeState.UNKNOWN);
        recruiters
                .of(Recruiters.newTenant())
                .post("/v1/notices/" + foreign.id() + "/send-again")
                .then()
                .statusCode(404);
        assertThat(shelf.stateOf(foreign)).isEqualTo(NoticeState.UNKNOWN);
    }
}
