package io.hearback.feedback.candidate;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A candidate rates the process; an organisation reads what that comes to, and never who said what. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class RatingPageTest {

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();

    @Test
    void ten_questions_are_optional_and_can_be_left_again() {
        var notice = heard(Instant.now());

        rate(notice, Map.of("score", "9", "TREATMENT", "5", "HONESTY", "1", "TIMELINESS", ""));
        assertThat(page(notice))
                .contains(
                        "value=\"9\" checked",
                        "name=\"TREATMENT\" value=\"5\" checked",
                        "name=\"TIMELINESS\" value=\"\" checked")
                .contains("<details class=\"card\" id=\"rules\" open>");
        assertThat(rules(notice)).containsExactly("HONESTY 1", "TREATMENT 5");

        rate(notice, Map.of("score", "9", "HONESTY", "2"));
        assertThat(rules(notice)).containsExactly("HONESTY 2");
        assertThat(page(notice).length()).isLessThan(60_000);
    }

    @Test
    void two_questions_about_the_organisation_are_optional_and_can_be_left_again() {
        var notice = heard(Instant.now());

        rate(notice, Map.of("score", "4", "feeling", "NEGATIVE", "referral", "PROBABLY_NOT"));
        assertThat(page(notice))
                .contains("name=\"feeling\" value=\"NEGATIVE\" checked")
                .contains("name=\"referral\" value=\"PROBABLY_NOT\" checked");
        assertThat(feelings(notice)).containsExactly("NEGATIVE PROBABLY_NOT");

        rate(notice, Map.of("score", "4", "feeling", "", "referral", "CERTAINLY"));
        assertThat(page(notice)).contains("name=\"feeling\" value=\"\" checked");
        assertThat(feelings(notice)).containsExactly("- CERTAINLY");

        rate(notice, Map.of("score", "4"));
        assertThat(feelings(notice)).containsExactly("- -");
    }

    @Test
    void an_answer_that_was_not_offered_is_named_and_nothing_is_kept() {
        var notice = heard(Instant.now());
        for (var field : List.of("feeling", "referral")) {
            var answer = rate(notice, Map.of("score", "5", field, "<script>"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString())
                    .contains("href=\"#" + field + "\"", "aria-describedby=\"" + field + "-error\"")
                    .doesNotContain("<script>");
        }
        assertThat(feelings(notice)).isEmpty();
    }

    @Test
    void a_mark_beyond_the_scale_is_named_and_nothing_is_kept() {
        var notice = heard(Instant.now());
        for (var mark : List.of("0", "6", "five", "1; drop table rating")) {
            var answer = rate(notice, Map.of("score", "5", "FEEDBACK", mark, "comment", "</textarea><script>"));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("href=\"#rules\"").doesNotContain("<script>");
        }
        assertThat(rules(notice)).isEmpty();
    }

    @Test
    void before_the_notice_is_known_to_have_left_nobody_is_asked() {
        var notice = Given.notice(tenant);
        told.andTaken(notice.becomes(NoticeState.SCHEDULED, 1));
        assertNotAsked(notice);
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        assertAsked(notice);
    }

    @Test
    void nobody_is_asked_twice_in_six_months_but_may_change_what_was_said() {
        var candidate = UUID.randomUUID();
        var first = heard(Instant.now(), candidate);
        var second = heard(Instant.now(), candidate);
        var stranger = heard(Instant.now());
        rate(first, Map.of("score", "7"));

        assertNotAsked(second);
        assertAsked(first);
        assertAsked(stranger);

        wall.inside(
                new TenantId(tenant),
                handle -> handle.execute("update rating set rated_at = now() - interval '7 months'"));
        assertAsked(second);
    }

    @Test
    void who_still_applies_elsewhere_with_the_organisation_is_not_asked() {
        var candidate = UUID.randomUUID();
        var notice = heard(Instant.now(), candidate);
        var other = UUID.randomUUID();
        tellStage(candidate, other);
        assertNotAsked(notice);

        tellOutcome(candidate, other, OutcomeKind.WITHDRAWN);
        assertAsked(notice);
    }

    @Test
    void an_organisation_reads_groups_of_five_and_old_comments_only() {
        for (int i = 0; i < 4; i++) {
            rate(heard(Instant.now()), Map.of("score", "10", "TREATMENT", "4", "comment", "Comment " + i));
        }
        assertThat(report("").getInt("recommendation.count")).isZero();
        assertThat(report("").getString("recommendation.withheld")).isEqualTo("FEWER_THAN_5");

        for (int i = 4; i < 9; i++) {
            var notice = heard(Instant.now());
            rate(notice, Map.of("score", "0", "TREATMENT", "2", "comment", "Comment " + i));
            byHand().formParam("verdict", "NO")
                    .formParam("missing", "Missing " + i)
                    .post("/c/" + notice.token() + "/helpfulness");
        }
        var report = report("");
        assertThat(report.getInt("recommendation.count"))
                .as("nine, five at a time")
                .isEqualTo(5);
        assertThat(report.getDouble("recommendation.average")).isEqualTo(8.0);
        assertThat(report.getInt("recommendation.netPromoters")).isEqualTo(60);
        assertThat(report.getMap("fairness.find { it.rule == 'TREATMENT' }")).containsEntry("count", 5);
        assertThat(report.getMap("fairness.find { it.rule == 'HONESTY' }"))
                .containsEntry("count", 0)
                .containsEntry("withheld", "FEWER_THAN_5");
        assertThat(report.getInt("explanation.no")).isEqualTo(5);
        assertThat(report.getString("answers.withheld")).isEqualTo("FEWER_THAN_5");
        assertThat(report.getList("comments.process")).as("not old enough").isEmpty();

        wall.inside(
                new TenantId(tenant),
                handle -> handle.execute("update rating set rated_at = rated_at - interval '8 days'"));
        assertThat(report("").getList("comments.process", String.class))
                .containsExactlyInAnyOrder("Comment 0", "Comment 1", "Comment 2", "Comment 3", "Comment 4");
        assertThat(report("").getList("comments.explanation")).isEmpty();
        assertThat(answer("").asString()).doesNotContain("noticeId", "applicationId", "At\"", "outcome");
    }

    @Test
    void a_month_and_a_month_more_never_differ_by_fewer_than_five() {
        var old = Instant.parse("2026-09-15T12:00:00Z");
        for (int i = 0; i < 6; i++) {
            rate(heard(old), Map.of("score", "10"));
        }
        for (int i = 0; i < 4; i++) {
            rate(heard(Instant.parse("2026-10-15T12:00:00Z")), Map.of("score", "0"));
        }
        for (var query : List.of("?from=2026-09&to=2026-09", "?from=2026-09&to=2026-10")) {
            assertThat(report(query).getInt("recommendation.count")).isEqualTo(5);
        }
        assertThat(report("?from=2026-10&to=2026-10").getInt("recommendation.count"))
                .isZero();

        var metrics = given().header("Authorization", "Bearer " + peers.keyOf(tenant))
                .get("/v1/metrics/process?from=2026-09-15T11:59:59Z&to=2026-10-15T12:00:01Z")
                .jsonPath();
        assertThat(metrics.getInt("outcomes")).isEqualTo(10);
        assertThat(metrics.getInt("ratings.count")).isEqualTo(5);
        var other = given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant()))
                .get("/v1/ratings");
        assertThat(other.jsonPath().getInt("recommendation.count")).isZero();
    }

    @Test
    void a_month_that_cannot_be_read_is_named() {
        for (var query : List.of("?from=yesterday", "?to=2026-13", "?from=1999-12", "?from=2026-11&to=2026-10")) {
            assertThat(answer(query).statusCode()).as(query).isEqualTo(422);
        }
    }

    private void assertAsked(Given.Notice notice) {
        assertThat(page(notice)).contains("name=\"score\"");
        assertThat(given().get("/c/" + notice.token()).asString()).contains("/rating?");
        assertThat(rate(notice, Map.of("score", "5")).statusCode()).isEqualTo(303);
    }

    private void assertNotAsked(Given.Notice notice) {
        assertThat(page(notice)).contains("do not ask you").doesNotContain("name=\"score\"");
        assertThat(given().get("/c/" + notice.token()).asString()).doesNotContain("/rating?");
        assertThat(rate(notice, Map.of("score", "5")).statusCode()).isEqualTo(409);
        assertThat(wall.<Integer>inside(
                        new TenantId(tenant),
                        handle -> handle.select("select count(*) from rating where notice_id = ?", notice.id())
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    private Given.Notice heard(Instant decidedAt) {
        return heard(decidedAt, UUID.randomUUID());
    }

    private Given.Notice heard(Instant decidedAt, UUID candidate) {
        var outcome = tellOutcome(candidate, UUID.randomUUID(), OutcomeKind.REJECTED, decidedAt);
        var notice = Given.noticeOf(outcome);
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        return notice;
    }

    private void tellOutcome(UUID candidate, UUID application, OutcomeKind kind) {
        tellOutcome(candidate, application, kind, Instant.now());
    }

    private OutcomeRecorded tellOutcome(UUID candidate, UUID application, OutcomeKind kind, Instant decidedAt) {
        var reason = kind == OutcomeKind.REJECTED ? ReasonCode.SKILLS_GAP : null;
        var outcome = new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                application,
                candidate,
                1,
                kind,
                Stage.INTERVIEW,
                reason,
                decidedAt,
                decidedAt);
        told.awaitTaken(told.of(outcome));
        return outcome;
    }

    private void tellStage(UUID candidate, UUID application) {
        var at = Instant.now().minus(2, ChronoUnit.DAYS);
        told.awaitTaken(told.of(new StageRecorded(
                UUID.randomUUID(),
                tenant,
                application,
                candidate,
                StageEventKind.APPLICATION_RECEIVED,
                Stage.APPLICATION,
                at,
                at)));
    }

    private Response rate(Given.Notice notice, Map<String, String> form) {
        return byHand().formParams(form).post("/c/" + notice.token() + "/rating");
    }

    private String page(Given.Notice notice) {
        return given().get("/c/" + notice.token() + "/rating").asString();
    }

    private List<String> feelings(Given.Notice notice) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.select(
                                "select coalesce(feeling, '-') || ' ' || coalesce(referral, '-') from rating where notice_id = ?",
                                notice.id())
                        .mapTo(String.class)
                        .list());
    }

    private List<String> rules(Given.Notice notice) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.select(
                                "select rule || ' ' || score from rating_rule where notice_id = ? order by 1",
                                notice.id())
                        .mapTo(String.class)
                        .list());
    }

    private Response answer(String query) {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant)).get("/v1/ratings" + query);
    }

    private JsonPath report(String query) {
        return answer(query).jsonPath();
    }
}
