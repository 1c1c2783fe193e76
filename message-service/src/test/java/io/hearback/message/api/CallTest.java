package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

/** Who has come far hears a no from a person first. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class CallTest {

    private static final Duration GRACE = Duration.ofMinutes(30);

    @Inject
    FakeIntake intake;

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    HouseStyles styles;

    private final String tenant = "call-" + UUID.randomUUID().toString().substring(0, 8);

    private RequestSpecification recruiter() {
        return recruiterOf(tenant);
    }

    private RequestSpecification recruiterOf(String owner) {
        var key = "hb_live_" + UUID.randomUUID();
        intake.ownsKey(Sha256.of(key).hex(), owner);
        return given().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    private ValidatableResponse calls() {
        return recruiter().get("/v1/calls").then().statusCode(200);
    }

    private ValidatableResponse called(Notice refusal) {
        return recruiter().post("/v1/notices/" + refusal.id() + "/called").then();
    }

    private Notice refused(Stage stage) {
        var outcomes = SampleOutcomes.of(tenant);
        var outcome = outcomes.rejected(1, stage);
        arrival.of(outcome, SampleRecipients.of(outcome.outcomeId(), tenant));
        return shelf.one(outcomes.application(), NoticeKind.REFUSAL);
    }

    private Notice heldAt(Stage stage) {
        var outcomes = SampleOutcomes.of(tenant);
        var outcome = outcomes.rejected(1, stage);
        arrival.of(
                outcome,
                SampleRecipients.because(
                        SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant)),
                        SampleRecipients.skills(List.of("you are overqualified for this role"), null)));
        return shelf.one(outcomes.application(), NoticeKind.REFUSAL);
    }

    private Notice taskOf(Notice refusal) {
        return shelf.one(refusal.occasion().applicationId(), NoticeKind.CALL_TASK);
    }

    private boolean isDue(Notice notice, Instant at) {
        shelf.claimable(notice);
        return queue.claim(UUID.randomUUID(), 1000, at, Duration.ofMinutes(1)).stream()
                .anyMatch(claimed -> claimed.id().equals(notice.id()));
    }

    private void callsWithin(Duration within, Stage... stages) {
        var chosen = HouseStyle.DEFAULT;
        styles.save(
                new TenantId(tenant),
                new HouseStyle(
                        chosen.language(),
                        chosen.tone(),
                        chosen.bar(),
                        chosen.country(),
                        chosen.neutralCountries(),
                        Set.of(stages),
                        within));
    }

    @Test
    void the_calls_to_make_are_listed_with_what_could_be_said() {
        callsWithin(Duration.ofDays(3), Stage.OFFER);
        var later = refused(Stage.OFFER);
        callsWithin(Duration.ofDays(1), Stage.OFFER);
        var sooner = refused(Stage.OFFER);
        refused(Stage.INTERVIEW);
        calls().body(
                        "calls.noticeId",
                        equalTo(List.of(sooner.id().toString(), later.id().toString())))
                .body("calls[0].candidateName", equalTo("Camille Martin"))
                .body("calls[0].callBy", notNullValue())
                .body("calls[0].language", equalTo("fr"))
                .body("calls[0].talkingPoints", hasItem(containsString("Kubernetes en production")))
                .body("calls[0].links.called", equalTo("/v1/notices/" + sooner.id() + "/called"));
        recruiterOf("stranger").get("/v1/calls").then().body("calls", hasSize(0));
        given().get("/v1/calls").then().statusCode(401);
    }

    @Test
    void once_the_call_is_made_the_refusal_leaves_after_its_grace_window() {
        var refusal = refused(Stage.FINAL_INTERVIEW);
        var calledAt = called(refusal)
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"))
                .body("callBy", notNullValue())
                .extract()
                .path("calledAt");
        assertThat(calledAt).isNotNull();
        called(refusal).statusCode(200).body("calledAt", equalTo(calledAt));
        calls().body("calls", hasSize(0));
        var after = shelf.find(refusal.id());
        assertThat(after.life().sendAt()).isEqualTo(refusal.life().createdAt().plus(GRACE));
        assertThat(after.date())
                .as("no date in the future")
                .isEqualTo(after.life().sendAt());
        assertThat(taskOf(refusal).life().state()).isEqualTo(NoticeState.RECALLED);
        assertThat(taskOf(refusal).life().cause()).isEqualTo("CALLED");
    }

    @Test
    void a_call_made_late_lets_the_refusal_leave_at_once() {
        var refusal = refused(Stage.FINAL_INTERVIEW);
        shelf.ages(refusal, Duration.ofHours(1));
        var before = Instant.now();
        called(refusal).statusCode(200);
        assertThat(shelf.find(refusal.id()).life().sendAt()).isBetween(before.minusSeconds(60), Instant.now());
    }

    @Test
    void unless_somebody_calls_it_leaves_when_the_limit_passes_and_not_before() {
        var refusal = refused(Stage.OFFER);
        assertThat(isDue(refusal, refusal.call().by().minusMillis(1))).isFalse();
        assertThat(isDue(refusal, refusal.call().by())).isTrue();
    }

    @Test
    void a_refusal_that_has_left_cannot_be_called_first() {
        for (var gone :
                List.of(NoticeState.HANDING_OVER, NoticeState.SENT, NoticeState.UNKNOWN, NoticeState.RECALLED)) {
            var refusal = refused(Stage.OFFER);
            shelf.put(refusal.id(), gone);
            called(refusal).statusCode(409).body("state", equalTo(gone.name()));
        }
    }

    @Test
    void where_no_call_comes_first_none_is_marked() {
        called(refused(Stage.INTERVIEW)).statusCode(422).body("violations[0].field", equalTo("id"));
        recruiterOf("stranger")
                .post("/v1/notices/" + refused(Stage.OFFER).id() + "/called")
                .then()
                .statusCode(404);
    }

    @Test
    void a_refusal_recalled_before_the_call_takes_its_task_along() {
        var refusal = refused(Stage.OFFER);
        recruiter().post("/v1/notices/" + refusal.id() + "/recall").then().statusCode(200);
        assertThat(taskOf(refusal).life().state()).isEqualTo(NoticeState.RECALLED);
        calls().body("calls", hasSize(0));
    }

    @Test
    void the_call_of_a_held_refusal_begins_when_it_is_approved() {
        var held = heldAt(Stage.OFFER);
        assertThat(held.call()).isNull();
        called(held).statusCode(409).body("state", equalTo("HELD"));
        recruiter()
                .post("/v1/notices/" + held.id() + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"))
                .body("callBy", notNullValue());
        callHasBegun(held);
    }

    @Test
    void the_call_of_a_held_refusal_begins_when_it_is_completed() {
        var held = heldAt(Stage.FINAL_INTERVIEW);
        recruiter()
                .body(Map.of("code", "SKILLS_GAP", "skills", List.of("motion planning")))
                .put("/v1/notices/" + held.id() + "/reason")
                .then()
                .statusCode(200)
                .body("notice.callBy", notNullValue());
        callHasBegun(held);
        assertThat(taskOf(held).wording().text()).contains("motion planning").doesNotContain("overqualified");
    }

    private void callHasBegun(Notice held) {
        var refusal = shelf.find(held.id());
        assertThat(refusal.life().sendAt()).isEqualTo(refusal.call().by());
        assertThat(taskOf(held).life().state()).isEqualTo(NoticeState.SCHEDULED);
        calls().body("calls", hasSize(1));
    }

    @Test
    void the_task_says_by_which_day_of_the_candidate_s_calendar() {
        var refusal = heldAt(Stage.OFFER);
        recruiter().post("/v1/notices/" + refusal.id() + "/approve").then().statusCode(200);
        var by = shelf.find(refusal.id()).call().by().atZone(java.time.ZoneId.of("America/New_York"));
        assertThat(taskOf(refusal).wording().subject()).contains(by.getDayOfMonth() + " ");
    }

    @Test
    void an_organisation_may_call_at_other_stages_or_at_none() {
        callsWithin(Duration.ofDays(1), Stage.INTERVIEW);
        assertThat(refused(Stage.INTERVIEW).call()).isNotNull();
        callsWithin(Duration.ofDays(1));
        assertThat(refused(Stage.OFFER).call()).isNull();
    }
}
