package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What a person can do about a refusal that is held, and what nobody can. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HeldNoticeTest {

    private static final Map<String, Object> SKILLS = Map.of(
            "code", "SKILLS_GAP",
            "skills", List.of("running Kubernetes in production"),
            "strength", "the clarity of your explanations",
            "advice", "a first project of your own, deployed from end to end");
    private static final Map<String, Object> TOO_OLD =
            Map.of("code", "SKILLS_GAP", "skills", List.of("you are too old for our team"));
    private static final Map<String, Object> OVERQUALIFIED =
            Map.of("code", "SKILLS_GAP", "skills", List.of("you are overqualified for this role"));

    @Inject
    FakeIntake intake;

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    TenantWall wall;

    private final String tenant = "held-" + UUID.randomUUID().toString().substring(0, 8);
    private final SampleOutcomes outcomes = SampleOutcomes.of(tenant);

    private RequestSpecification recruiter() {
        return recruiterOf(tenant);
    }

    private RequestSpecification recruiterOf(String owner) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(Sha256.of(key).hex(), owner);
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    private Notice arrives(OutcomeRecorded outcome, Recipient.Reason reason) {
        var recipient = SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant));
        arrival.of(outcome, SampleRecipients.because(recipient, reason));
        return shelf.ofApplication(outcomes.application()).stream()
                .filter(notice -> notice.occasion().outcomeId().equals(outcome.outcomeId()) && notice.isToCandidate())
                .findFirst()
                .orElseThrow();
    }

    private Notice unmapped() {
        return arrives(outcomes.rejectedUnmapped(1), SampleRecipients.unmapped("Not a fit"));
    }

    private ValidatableResponse complete(Notice notice, Map<String, Object> reason) {
        return recruiter()
                .body(reason)
                .put("/v1/notices/" + notice.id() + "/reason")
                .then();
    }

    private ValidatableResponse approve(Notice notice) {
        return recruiter().post("/v1/notices/" + notice.id() + "/approve").then();
    }

    @Test
    void it_says_why_and_what_to_do() {
        recruiter()
                .get("/v1/notices/" + unmapped().id())
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("cause", equalTo("REASON_UNMAPPED"))
                .body("hint", containsString("/reason"))
                .body("report", nullValue())
                .body("reasonVersion", nullValue());
    }

    @Test
    void a_reason_completes_it_and_it_leaves_after_its_grace_window() {
        var held = unmapped();
        complete(held, SKILLS)
                .statusCode(200)
                .body("notice.state", equalTo("SCHEDULED"))
                .body("notice.cause", nullValue())
                .body("notice.hint", nullValue())
                .body("notice.reason", equalTo("SKILLS_GAP"))
                .body("notice.reasonVersion", equalTo(1))
                .body("notice.report.verdict", equalTo("RESPECTFUL"))
                .body("report.verdict", equalTo("RESPECTFUL"));
        var notice = shelf.find(held.id());
        assertThat(notice.wording().text())
                .containsIgnoringWhitespaces("running Kubernetes in production", "the clarity of your explanations")
                .contains("{{link}}");
        assertThat(notice.life().sendAt()).isAfter(notice.life().stateAt());
        assertThat(notice.date()).isEqualTo(notice.life().sendAt());
        assertThat(notice.messageId()).isEqualTo(held.messageId());
    }

    @Test
    void a_missing_detail_is_completed_the_same_way() {
        var held = arrives(outcomes.rejected(1), SampleRecipients.skills(null, null));
        assertThat(held.life().cause()).isEqualTo("SKILLS_MISSING");
        complete(held, SKILLS).statusCode(200).body("notice.state", equalTo("SCHEDULED"));
    }

    @Test
    void each_reason_it_stated_is_on_record() {
        var held = unmapped();
        complete(held, OVERQUALIFIED)
                .statusCode(200)
                .body("notice.state", equalTo("HELD"))
                .body("notice.cause", equalTo("RISKY_GROUND"));
        var first = shelf.find(held.id()).wording().text();
        complete(held, SKILLS).statusCode(200).body("notice.reasonVersion", equalTo(2));
        recruiter()
                .get("/v1/notices/" + held.id() + "/reasons")
                .then()
                .statusCode(200)
                .body("reasons", hasSize(2))
                .body("reasons[0].version", equalTo(1))
                .body("reasons[0].reason.skills", equalTo(OVERQUALIFIED.get("skills")))
                .body("reasons[0].bodySha256", equalTo(Sha256.of(first).hex()))
                .body("reasons[1].reason.code", equalTo("SKILLS_GAP"))
                .body("reasons[1].reason.strength", equalTo(SKILLS.get("strength")))
                .body("reasons[1].verdict", equalTo("RESPECTFUL"))
                .body("reasons[1].by", equalTo("RECRUITER"))
                .body("reasons[1].at", notNullValue());
    }

    @Test
    void the_reason_that_came_with_the_outcome_is_on_record_too() {
        var notice = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of("motion planning"), null));
        recruiter()
                .get("/v1/notices/" + notice.id() + "/reasons")
                .then()
                .body("reasons", hasSize(1))
                .body("reasons[0].by", equalTo("PLATFORM"))
                .body("reasons[0].reason.skills", equalTo(List.of("motion planning")));
    }

    @Test
    void where_none_may_be_stated_none_is_on_record() {
        var outcome = outcomes.rejected(1);
        arrival.of(outcome, SampleRecipients.workingIn(SampleRecipients.of(outcome.outcomeId(), tenant), "DE"));
        recruiter()
                .get("/v1/notices/"
                        + shelf.one(outcomes.application(), NoticeKind.REFUSAL).id() + "/reasons")
                .then()
                .body("reasons", hasSize(1))
                .body("reasons[0].reason", nullValue())
                .body("reasons[0].bodySha256", notNullValue());
    }

    @Test
    void what_may_not_be_stated_cannot_be_guessed_from_the_next_steps_either() {
        var outcome = outcomes.rejected(1);
        arrival.of(outcome, SampleRecipients.workingIn(SampleRecipients.of(outcome.outcomeId(), tenant), "DE"));
        pageOf(shelf.one(outcomes.application(), NoticeKind.REFUSAL)).body("nextSteps", hasSize(0));
        var other = SampleOutcomes.of(tenant);
        var told = other.rejected(1);
        arrival.of(told, SampleRecipients.of(told.outcomeId(), tenant));
        pageOf(shelf.one(other.application(), NoticeKind.REFUSAL)).body("nextSteps", not(hasSize(0)));
    }

    private ValidatableResponse pageOf(Notice notice) {
        return given().header("Authorization", "Bearer feedback-service-token-for-tests")
                .get("/internal/v1/tenants/" + tenant + "/notices/" + notice.id())
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_changes_what_is_on_record() {
        complete(unmapped(), SKILLS).statusCode(200);
        for (var statement : List.of("update notice_reason set reason = null", "delete from notice_reason")) {
            assertThatThrownBy(() -> wall.inside(new TenantId(tenant), handle -> handle.execute(statement)))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_disrespectful_one_stays_held_and_nobody_can_send_it() {
        var held = unmapped();
        complete(held, TOO_OLD)
                .statusCode(200)
                .body("notice.state", equalTo("HELD"))
                .body("notice.cause", equalTo("BELOW_BAR"))
                .body("notice.hint", containsString("nobody can send it"))
                .body("report.verdict", equalTo("DISRESPECTFUL"));
        approve(held)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:disrespectful"))
                .body("findings", not(hasSize(0)))
                .body("findings[0].spans", notNullValue());
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
        recruiter()
                .get("/v1/notices/" + held.id() + "/report")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("DISRESPECTFUL"))
                .body("findings.kept", not(hasItem(true)));
    }

    @Test
    void a_person_may_send_a_risky_one() {
        var held = arrives(
                outcomes.rejected(1), SampleRecipients.skills(List.of("you are overqualified for this role"), null));
        assertThat(held.life().cause()).isEqualTo("RISKY_GROUND");
        approve(held).statusCode(200).body("state", equalTo("SCHEDULED"));
        approve(held).statusCode(200);
    }

    @Test
    void a_person_may_send_one_below_the_bar_that_is_not_disrespectful() {
        var held = shelf.put(
                SampleNotices.refusal(new TenantId(tenant), new Mailbox("Camille Martin", "camille@example.org")),
                NoticeState.HELD);
        shelf.judge(held, new Report(Verdict.ACCEPTABLE, "fr", 80, "Une règle.", false, List.of(), Set.of()));
        approve(held).statusCode(200).body("state", equalTo("SCHEDULED")).body("report.score", equalTo(80));
    }

    @Test
    void one_without_its_words_cannot_be_approved() {
        approve(unmapped()).statusCode(409).body("state", equalTo("HELD"));
    }

    @Test
    void completing_one_whose_candidate_has_heard_already_does_not_send_it() {
        var first = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of("motion planning"), null));
        shelf.put(first.id(), NoticeState.SENT);
        var second = arrives(outcomes.rejectedUnmapped(2), null);
        assertThat(second.life().cause()).isEqualTo("ALREADY_INFORMED");
        complete(second, SKILLS)
                .statusCode(200)
                .body("notice.state", equalTo("HELD"))
                .body("notice.cause", equalTo("ALREADY_INFORMED"));
        approve(second).statusCode(200).body("state", equalTo("SCHEDULED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "CLAIMED", "HANDING_OVER", "SENT", "FAILED", "UNKNOWN", "RECALLED", "SUPERSEDED"})
    void no_reason_is_added_to_one_that_is_not_held(NoticeState state) {
        var notice = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of("motion planning"), null));
        shelf.put(notice.id(), state);
        complete(notice, SKILLS).statusCode(409).body("state", equalTo(state.name()));
        recruiter().get("/v1/notices/" + notice.id() + "/reasons").then().body("reasons", hasSize(1));
        assertThat(shelf.find(notice.id()).wording()).isEqualTo(notice.wording());
    }

    @Test
    void every_broken_rule_of_a_reason_is_named() {
        var held = unmapped();
        complete(held, Map.of("code", "SKILLS_GAP", "certification", "B2V", "strength", "x".repeat(501)))
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("skills", "certification", "strength"))
                .body("violations.fix", not(hasItem(nullValue())));
        complete(held, Map.of()).statusCode(422).body("violations[0].field", equalTo("code"));
        complete(held, Map.of("code", "SKILLS_GAP", "skills", List.of(" ", "…")))
                .statusCode(422)
                .body("violations.field", equalTo(List.of("skills")));
        complete(held, Map.of("code", "EXPERIENCE_GAP", "experience", "sales", "years", 0))
                .statusCode(422)
                .body("violations[0].field", equalTo("years"));
        complete(held, Map.of("code", "NOT_A_FIT")).statusCode(422).body("violations[0].field", equalTo("code"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
    }

    @Test
    void an_acknowledgement_states_no_reason() {
        var notice = arrives(outcomes.withdrawn(1), null);
        complete(notice, SKILLS).statusCode(422).body("violations[0].field", equalTo("id"));
    }

    @Test
    void one_that_lacks_its_words_has_no_report() {
        recruiter().get("/v1/notices/" + unmapped().id() + "/report").then().statusCode(404);
    }

    @Test
    void another_tenant_s_is_none() {
        var held = unmapped();
        var path = "/v1/notices/" + held.id();
        recruiterOf("stranger").body(SKILLS).put(path + "/reason").then().statusCode(404);
        recruiterOf("stranger").get(path + "/reasons").then().statusCode(404);
        recruiterOf("stranger").get(path + "/report").then().statusCode(404);
        recruiterOf("stranger").post(path + "/approve").then().statusCode(404);
        given().contentType("application/json")
                .body(SKILLS)
                .put(path + "/reason")
                .then()
                .statusCode(401);
    }
}
