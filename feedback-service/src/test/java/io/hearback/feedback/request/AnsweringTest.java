package io.hearback.feedback.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.AnswerGiven;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Overheard;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.link.Links;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** An answer is given once, after it was judged, and reaches its candidate's page when its notice has left. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class AnsweringTest {

    private static final Map<String, Object> ANSWER =
            Map.of("strength", "Vous étiez clair.", "advice", "Un petit projet public.", "signedBy", "Léa Bernard");

    @Inject
    Asked asked;

    @Inject
    FakePeers peers;

    @Inject
    Told told;

    @Inject
    Links links;

    @Inject
    Answers answers;

    @Inject
    RequestFiles files;

    @Inject
    Expiry expiry;

    @Inject
    ObjectMapper json;

    @Inject
    Overheard overheard;

    private final String tenant = Given.tenant();

    @BeforeEach
    void there_is_somebody_to_judge() {
        peers.messageServiceJudges();
    }

    private Response answer(UUID request, Map<String, Object> body) {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .contentType("application/json")
                .body(body)
                .post("/v1/feedback-requests/" + request + "/answer");
    }

    private Response apologise(UUID request) {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .post("/v1/feedback-requests/" + request + "/apology");
    }

    private List<JsonNode> toldOf(UUID request) throws Exception {
        var found = new ArrayList<JsonNode>();
        for (var event : overheard.with(request.toString())) {
            found.add(json.readTree(event));
        }
        return found;
    }

    @Test
    void an_answer_is_kept_and_told_without_its_words() throws Exception {
        var request = asked.request(tenant, "Pourquoi ?");

        var file = answer(request, ANSWER).then().statusCode(200).extract().jsonPath();

        assertThat(file.getString("request.state")).isEqualTo("ANSWERED");
        assertThat(file.getString("answer.language")).as("of the notice").isEqualTo("fr");
        await().atMost(Duration.ofSeconds(30)).until(() -> toldOf(request).size() == 1);
        var event = json.treeToValue(toldOf(request).getFirst(), AnswerGiven.class);
        assertThat(event.tenantId()).isEqualTo(tenant);
        assertThat(event.requestId()).isEqualTo(request);
        assertThat(toldOf(request).toString()).doesNotContain("clair", "Bernard");
    }

    @Test
    void a_second_answer_is_refused_and_says_what_to_do() {
        var request = asked.request(tenant, "");
        answer(request, ANSWER).then().statusCode(200);

        var second = answer(request, ANSWER);

        second.then().statusCode(409);
        assertThat(second.jsonPath().getString("type")).endsWith(":request-closed");
        assertThat(second.jsonPath().getString("detail")).contains("once");
        assertThat(asked.answersOf(tenant)).isOne();
    }

    @Test
    void of_many_who_answer_at_once_one_does() throws Exception {
        var request = asked.request(tenant, "");
        var key = peers.keyOf(tenant);
        Callable<Integer> answering = () -> given().header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(ANSWER)
                .post("/v1/feedback-requests/" + request + "/answer")
                .statusCode();
        try (var many = Executors.newFixedThreadPool(6)) {
            var statuses = new ArrayList<Integer>();
            for (var each : many.invokeAll(List.of(answering, answering, answering, answering, answering, answering))) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        }
        assertThat(asked.answersOf(tenant)).isOne();
    }

    @Test
    void a_broken_rule_names_the_field_the_rule_and_the_fix() {
        var request = asked.request(tenant, "");
        var empty = answer(request, Map.of("signedBy", "Léa"));
        var nobody = answer(request, Map.of("gap", "x", "signedBy", " "));
        var long1 = answer(request, Map.of("gap", "é".repeat(2001), "signedBy", "Léa"));
        var wrong = answer(request, Map.of("gap", "x", "signedBy", "Léa", "language", "Klingon"));

        assertThat(List.of(violation(empty), violation(nobody), violation(long1), violation(wrong)))
                .containsExactly("strength", "signedBy", "gap", "language");
        answer(request, Map.of("gap", "é".repeat(2000), "signedBy", "Léa"))
                .then()
                .statusCode(200);
    }

    private static String violation(Response answer) {
        answer.then().statusCode(422);
        assertThat(answer.jsonPath().getString("violations[0].fix")).isNotBlank();
        return answer.jsonPath().getString("violations[0].field");
    }

    @Test
    void what_nobody_should_read_is_not_sent_and_what_is_doubtful_needs_a_second_look() {
        var request = asked.request(tenant, "");
        var ugly = Map.<String, Object>of("gap", "ugly", "signedBy", "Léa", "secondLook", true);
        answer(request, ugly).then().statusCode(422);
        assertThat(answer(request, ugly).jsonPath().getString("findings[0].suggestion"))
                .isEqualTo("Say it kindly.");
        answer(request, Map.of("gap", "doubtful", "signedBy", "Léa")).then().statusCode(422);
        assertThat(asked.stateOf(tenant, request)).isEqualTo("ASKED");

        answer(request, Map.of("gap", "doubtful", "signedBy", "Léa", "secondLook", true))
                .then()
                .statusCode(200);
    }

    @Test
    void what_cannot_be_judged_is_not_kept() {
        var request = asked.request(tenant, "");
        var answer = answer(request, Map.of("gap", "unjudged", "signedBy", "Léa"));

        answer.then().statusCode(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(asked.stateOf(tenant, request)).isEqualTo("ASKED");
        assertThat(asked.answersOf(tenant)).isZero();
    }

    @Test
    void the_page_shows_it_when_its_notice_has_left_and_both_links_open_the_same_conversation() {
        var notice = Given.notice(tenant);
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        var request = asked.request(
                tenant, notice.id(), notice.outcome().applicationId(), "FEEDBACK", "Pourquoi ?", Instant.now());
        var first = links.open(notice.token(), Instant.now()).orElseThrow();
        assertThat(files.stateOf(first)).contains(RequestState.ASKED);
        answer(request, ANSWER).then().statusCode(200);
        assertThat(answers.of(first)).as("not before its notice").isEmpty();
        assertThat(files.stateOf(first)).contains(RequestState.IN_WORK);

        var token = Given.token();
        var letter = UUID.randomUUID();
        told.andTaken(change(letter, request, notice, token, 1, NoticeState.HELD));
        assertThat(answers.of(first)).as("while it is held").isEmpty();
        told.andTaken(change(letter, request, notice, token, 3, NoticeState.SENT));
        told.andTaken(change(letter, request, notice, token, 2, NoticeState.SCHEDULED));

        assertThat(answers.of(first).orElseThrow().strength()).isEqualTo("Vous étiez clair.");
        assertThat(files.stateOf(first)).contains(RequestState.ANSWERED);
        var second = links.open(token, Instant.now()).orElseThrow();
        assertThat(second.noticeId()).isEqualTo(notice.id());
        assertThat(second.asksForFeedback()).isTrue();
        assertThat(answers.of(second)).isEqualTo(answers.of(first));
    }

    private static NoticeChanged change(
            UUID letter, UUID request, Given.Notice about, String token, int version, NoticeState state) {
        return new NoticeChanged(
                letter,
                about.outcome().tenantId(),
                about.outcome().applicationId(),
                request,
                version,
                NoticeKind.ANSWER,
                state,
                "fr",
                null,
                Instant.now(),
                new LinkGrant(Sha256.of(token).hex(), Instant.now().plus(90, ChronoUnit.DAYS)));
    }

    /** The colon as it is, as services send it. */
    private static RequestSpecification asService() {
        return given().urlEncodingEnabled(false);
    }

    @Test
    void message_service_hears_the_words_and_nobody_else_does() {
        var request = asked.request(tenant, "");
        answer(request, ANSWER).then().statusCode(200);
        var open = asked.request(tenant, "");
        var body = Map.of("requestIds", List.of(request, open, UUID.randomUUID()));

        var resolved = asService()
                .header("Authorization", "Bearer " + FakePeers.TOKEN_OF_MESSAGE)
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/answers:resolve")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(resolved.getList("answers.requestId")).containsExactly(request.toString());
        assertThat(resolved.getString("answers[0].advice")).isEqualTo("Un petit projet public.");
        assertThat(resolved.getString("answers[0].answerBy")).isEqualTo("EMAIL");

        asService()
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/answers:resolve")
                .then()
                .statusCode(401);
        asService()
                .header("Authorization", "Bearer " + peers.keyOf(tenant, "admin"))
                .contentType("application/json")
                .body(body)
                .post("/internal/v1/answers:resolve")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_answered_in_time_and_the_candidate_is_told_so() throws Exception {
        var late = asked.request(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "FEEDBACK",
                "",
                Instant.now().minus(31, ChronoUnit.DAYS));
        var young = asked.request(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "FEEDBACK",
                "",
                Instant.now().minus(29, ChronoUnit.DAYS));

        expiry.sweep();
        expiry.sweep();

        assertThat(asked.stateOf(tenant, late)).isEqualTo("EXPIRED");
        assertThat(asked.stateOf(tenant, young)).isEqualTo("ASKED");
        answer(late, ANSWER).then().statusCode(409);
        await().atMost(Duration.ofSeconds(30)).until(() -> !toldOf(late).isEmpty());
        assertThat(toldOf(late)).hasSize(1);
        assertThat(toldOf(late).getFirst().get("kind").asText()).isEqualTo("APOLOGY");
    }

    @Test
    void what_is_late_can_be_closed_with_an_apology_once_and_what_is_not_late_cannot() throws Exception {
        var late = asked.request(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "FEEDBACK",
                "",
                Instant.now().minus(8, ChronoUnit.DAYS));
        var young = asked.request(tenant, "");

        apologise(young).then().statusCode(409).body("type", endsWith("not-late"));
        apologise(late).then().statusCode(200).body("state", equalTo("EXPIRED"));
        apologise(late).then().statusCode(409).body("type", endsWith("request-closed"));
        answer(late, ANSWER).then().statusCode(409);

        assertThat(asked.stateOf(tenant, young)).isEqualTo("ASKED");
        await().atMost(Duration.ofSeconds(30)).until(() -> !toldOf(late).isEmpty());
        assertThat(toldOf(late)).hasSize(1);
        assertThat(toldOf(late).getFirst().get("kind").asText()).isEqualTo("APOLOGY");
        assertThat(toldOf(young)).isEmpty();
    }
}
