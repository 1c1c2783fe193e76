package io.hearback.message.desk;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.hearback.message.desk.Visitor.browser;
import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** What a recruiter does at the desk about notices that wait, with forms alone. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class HeldAtDeskTest {

    private static final String OVERQUALIFIED = "you are overqualified for this role";

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    private final String tenant = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    private final SampleOutcomes outcomes = SampleOutcomes.of(tenant);

    @Test
    void it_says_why_a_notice_waits_and_what_to_do() {
        var page = page(unmapped());
        recruiter()
                .get(page)
                .then()
                .statusCode(200)
                .body(
                        containsString("Its reason is not mapped yet"),
                        containsString("Complete the reason"),
                        containsString("Save and schedule"),
                        containsString("Recall"),
                        not(containsString("Approve as it is")));
        inFrench(recruiter())
                .get(page)
                .then()
                .body(containsString("pas encore rattachée"), containsString("Compléter la raison"));
    }

    @Test
    void a_missing_detail_is_named() {
        var held = arrives(outcomes.rejected(1), SampleRecipients.skills(null, "the clarity of your explanations"));
        recruiter()
                .get(page(held))
                .then()
                .body(
                        containsString("A detail is missing: Skills"),
                        containsString("<option value=\"SKILLS_GAP\" selected>"),
                        containsString("the clarity of your explanations"));
        recruiter().get("/desk").then().body(containsString("A detail is missing: Skills"));
    }

    @Test
    void a_preview_shows_the_notice_with_its_judgement_and_saves_nothing() {
        var held = unmapped();
        recruiter()
                .formParams(Map.of("code", "SKILLS_GAP", "skills", "running Kubernetes", "preview", "1"))
                .post(page(held) + "/reason")
                .then()
                .statusCode(200)
                .body(
                        containsString("it would be scheduled. Nothing has been saved"),
                        containsString("Hello Camille Martin,"),
                        containsString("running Kubernetes"),
                        containsString("Respectful"));
        assertThat(shelf.find(held.id()).complete()).isFalse();
    }

    @Test
    void a_reason_that_is_saved_schedules_it() {
        var held = unmapped();
        var leads = save(held, Map.of("code", "SKILLS_GAP", "skills", "running Kubernetes\r\n\r\nmotion planning"))
                .statusCode(303)
                .header("Location", endsWith(page(held) + "?done=SCHEDULED"))
                .extract()
                .header("Location");
        recruiter().get(leads).then().body(containsString("role=\"status\""), containsString("Saved. The notice is"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.SCHEDULED);
        assertThat(shelf.find(held.id()).wording().text())
                .containsIgnoringWhitespaces("running Kubernetes and motion planning");
    }

    @Test
    void what_still_is_not_good_enough_still_waits_with_the_words_concerned() {
        var held = unmapped();
        save(held, Map.of("code", "SKILLS_GAP", "skills", OVERQUALIFIED))
                .header("Location", endsWith("?done=STILL_HELD"));
        recruiter()
                .get(page(held))
                .then()
                .body(
                        containsString("It names a risky ground"),
                        containsString("<q lang=\"en\">overqualified</q>"),
                        containsString("Approve as it is"),
                        not(containsString("What was stated, and when")));
        save(held, Map.of("code", "SKILLS_GAP", "skills", "running Kubernetes")).statusCode(303);
        recruiter()
                .get(page(held))
                .then()
                .body(
                        containsString("What was stated, and when"),
                        containsString(OVERQUALIFIED),
                        containsString("Nothing to improve"));
    }

    @Test
    void a_risky_one_can_be_approved_as_it_is() {
        var held = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of(OVERQUALIFIED), null));
        recruiter().post(page(held) + "/approve").then().statusCode(303).header("Location", endsWith("?done=APPROVED"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.SCHEDULED);
        recruiter().post(page(held) + "/approve").then().header("Location", endsWith("?done=APPROVED"));
    }

    @Test
    void nobody_approves_a_disrespectful_one() {
        var held = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of("you are too old for us"), null));
        recruiter()
                .get(page(held))
                .then()
                .body(containsString("Nobody can send it as it is"), not(containsString("Approve as it is")));
        recruiter()
                .post(page(held) + "/approve")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=DISRESPECTFUL"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
    }

    @Test
    void one_without_its_words_cannot_be_approved() {
        recruiter().post(page(unmapped()) + "/approve").then().header("Location", endsWith("?done=TOO_LATE"));
    }

    @Test
    void one_that_waits_can_be_recalled_and_one_that_has_left_cannot() {
        var held = arrives(outcomes.rejected(1), SampleRecipients.skills(List.of(OVERQUALIFIED), null));
        recruiter().post(page(held) + "/recall").then().statusCode(303).header("Location", endsWith("?done=RECALLED"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.RECALLED);
        shelf.put(held.id(), NoticeState.SENT);
        recruiter().post(page(held) + "/recall").then().header("Location", endsWith("?done=TOO_LATE"));
        save(held, Map.of("code", "POSITION_FILLED")).header("Location", endsWith("?done=TOO_LATE"));
        recruiter()
                .get(page(held))
                .then()
                .body(not(containsString("/recall")), not(containsString("Save and schedule")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', skills, x, code-flaw, Choose a reason",
        "SKILLS_GAP, skills, ' ', skills-flaw, This reason needs it",
        "POSITION_FILLED, skills, planning, skills-flaw, does not go with",
        "EXPERIENCE_GAP, years, some, years-flaw, whole number",
        "SKILLS_GAP, skills, 'a|b|c|d|e|f', skills-flaw, At most five",
    })
    void what_is_wrong_is_said_at_its_field(String code, String field, String value, String id, String says) {
        var held = unmapped();
        save(held, Map.of("code", code, field, value.replace('|', '\n')))
                .statusCode(200)
                .body(containsString("id=\"" + id + "\""), containsString(says), containsString("aria-invalid"));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
    }

    @Test
    void what_was_typed_is_kept_and_checked_even_if_something_is_wrong() {
        save(unmapped(), Map.of("code", "SKILLS_GAP", "strength", "<b>you are too old", "advice", "x".repeat(501)))
                .statusCode(200)
                .body(
                        containsString("&lt;b&gt;you are too old</textarea>"),
                        containsString("too old</q>"),
                        containsString("At most 500 characters"),
                        not(containsString("<b>you")));
    }

    @Test
    void a_call_that_comes_first_is_told_with_what_could_be_said() {
        var refusal = arrives(
                outcomes.rejected(1, Stage.FINAL_INTERVIEW), SampleRecipients.skills(List.of("motion planning"), null));
        recruiter()
                .get(page(refusal))
                .then()
                .body(containsString("A call comes first"), containsString("in this order"), containsString("<li>"));
        recruiter()
                .get("/desk")
                .then()
                .body(containsString("1 call to make"), containsString("Call by"), containsString("state=TO_CALL"));
        recruiter().get("/desk?state=TO_CALL").then().body(containsString("Camille Martin"));
        recruiter().post(page(refusal) + "/called").then().header("Location", endsWith("?done=CALLED"));
        recruiter()
                .get("/desk?state=TO_CALL")
                .then()
                .body(containsString("No notice is in this state"), not(containsString("Camille Martin")));
    }

    @Test
    void what_waits_is_counted_for_its_own_organisation() {
        unmapped();
        recruiter().get("/desk").then().body(containsString("1 notice waits for a person"));
        signedIn("desk-stranger").get("/desk").then().body(not(containsString("waits for a person")));
    }

    @Test
    void another_organisations_notice_cannot_be_touched() {
        var held = unmapped();
        for (var action : List.of("/approve", "/recall", "/called")) {
            signedIn("desk-stranger").post(page(held) + action).then().statusCode(404);
            browser().post(page(held) + action).then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        }
        signedIn("desk-stranger")
                .formParams(Map.of("code", "POSITION_FILLED", "save", "1"))
                .post(page(held) + "/reason")
                .then()
                .statusCode(404);
        browser()
                .formParam("code", "POSITION_FILLED")
                .post(page(held) + "/reason")
                .then()
                .statusCode(302);
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
    }

    private Notice unmapped() {
        return arrives(outcomes.rejectedUnmapped(1), SampleRecipients.unmapped("Not a fit"));
    }

    private Notice arrives(OutcomeRecorded outcome, Recipient.Reason reason) {
        var recipient = SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant));
        arrival.of(outcome, SampleRecipients.because(recipient, reason));
        return shelf.ofApplication(outcomes.application()).stream()
                .filter(Notice::isToCandidate)
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse save(Notice notice, Map<String, String> fields) {
        return recruiter()
                .formParams(fields)
                .formParam("save", "1")
                .post(page(notice) + "/reason")
                .then();
    }

    private static String page(Notice notice) {
        return "/desk/notices/" + notice.id();
    }

    private RequestSpecification recruiter() {
        return signedIn(tenant);
    }
}
