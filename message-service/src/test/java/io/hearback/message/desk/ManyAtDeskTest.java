package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.bulk.BulkPush;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.SampleRecipients;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** Recruiters decide about many notices on pages. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class ManyAtDeskTest {

    private static final String RISKY = "you are overqualified for this role";

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    BulkPush push;

    private final String tenant = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID batch = UUID.randomUUID();

    private List<Notice> arrive(int count, String skill) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var outcome = SampleOutcomes.inBatch(
                            batch, SampleOutcomes.of(tenant).rejected(1));
                    arrival.of(
                            outcome,
                            SampleRecipients.because(
                                    SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant)),
                                    SampleRecipients.skills(List.of(skill), null)));
                    return shelf.one(outcome.applicationId(), NoticeKind.REFUSAL);
                })
                .toList();
    }

    private String page(String location) {
        return location.substring(location.indexOf("/desk"));
    }

    @Test
    void all_of_a_filter_are_looked_at_and_approved() {
        var held = arrive(3, RISKY);
        signedIn(tenant).get("/desk").then().body(containsString("/desk/held"));
        signedIn(tenant)
                .get("/desk/held?cause=RISKY_GROUND")
                .then()
                .statusCode(200)
                .body(containsString(held.get(2).id().toString()), containsString("It names a risky ground (3)"));
        var decision = page(signedIn(tenant)
                .formParam("cause", "RISKY_GROUND")
                .formParam("all", "1")
                .post("/desk/decisions/approval")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        signedIn(tenant)
                .get(decision)
                .then()
                .statusCode(200)
                .body(containsString("Approval of 3 notices"), containsString("Would leave on"));
        inFrench(signedIn(tenant)).get(decision).then().body(containsString("Approbation de 3 messages"));
        signedIn(tenant).post(decision + "/ask").then().header("Location", endsWith("done=STARTED"));
        push.untilDone();
        signedIn(tenant).get(decision).then().body(containsString("Approved"), containsString("/undo"));
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
    }

    @Test
    void only_those_that_were_chosen() {
        var held = arrive(2, RISKY);
        signedIn(tenant)
                .formParam("chosen", "1")
                .post("/desk/decisions/approval")
                .then()
                .header("Location", endsWith("/desk/held?done=NOTHING_CHOSEN"));
        var decision = page(signedIn(tenant)
                .formParam("chosen", "1")
                .formParam("notice", held.getFirst().id())
                .post("/desk/decisions/approval")
                .then()
                .extract()
                .header("Location"));
        signedIn(tenant)
                .get(decision)
                .then()
                .body(
                        containsString("Approval of 1 notice"),
                        not(containsString(held.getLast().id().toString())));
    }

    @Test
    void who_holds_a_key_cannot_approve_what_takes_two() {
        arrive(21, RISKY);
        var decision = page(signedIn(tenant)
                .formParam("all", "1")
                .post("/desk/decisions/approval")
                .then()
                .extract()
                .header("Location"));
        signedIn(tenant).get(decision).then().body(containsString("Ask a second person"));
        signedIn(tenant).post(decision + "/ask").then().header("Location", endsWith("done=ASKED_BY_NOBODY"));
        signedIn(tenant).get(decision + "?done=ASKED_BY_NOBODY").then().body(containsString("an API key is no person"));
    }

    @Test
    void a_file_is_recalled_after_counting_and_put_back() {
        var notices = arrive(2, "motion planning");
        signedIn(tenant).get("/desk/recall").then().statusCode(200).body(containsString(batch.toString()));
        var decision = page(signedIn(tenant)
                .formParam("batch", batch)
                .post("/desk/decisions/recall")
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        signedIn(tenant).get(decision).then().body(containsString("Can still be recalled"));
        assertThat(notices).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
        signedIn(tenant).post(decision + "/ask").then().statusCode(303);
        push.untilDone();
        assertThat(notices).extracting(shelf::stateOf).containsOnly(NoticeState.RECALLED);
        signedIn(tenant).post(decision + "/undo").then().statusCode(303);
        push.untilDone();
        assertThat(notices).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
        inFrench(signedIn(tenant)).get("/desk/decisions").then().body(containsString("Rappel de 2 messages"));
    }

    @Test
    void nobody_recalls_everything_by_an_empty_form() {
        signedIn(tenant)
                .formParam("jobTitle", "")
                .post("/desk/decisions/recall")
                .then()
                .statusCode(200)
                .body(containsString("Nothing was chosen"));
        signedIn(tenant)
                .formParam("decidedFrom", "yesterday")
                .post("/desk/decisions/recall")
                .then()
                .statusCode(200)
                .body(containsString("aria-invalid"));
    }

    @Test
    void one_recall_is_undone_on_its_page() {
        var notice = arrive(1, "motion planning").getFirst();
        var page = "/desk/notices/" + notice.id();
        signedIn(tenant).get(page).then().body(not(containsString("/undo")));
        signedIn(tenant).post(page + "/recall").then().statusCode(303);
        signedIn(tenant).get(page).then().body(containsString("Put it back"));
        signedIn(tenant).post(page + "/undo").then().header("Location", endsWith("done=UNDONE"));
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SCHEDULED);
        signedIn(tenant).post(page + "/undo").then().header("Location", endsWith("done=CANNOT_UNDO"));
    }

    @Test
    void rules_are_chosen_and_shown_where_they_matter() {
        shelf.put(arrive(1, "motion planning").getFirst().id(), NoticeState.UNKNOWN);
        signedIn(tenant)
                .get("/desk/unknown")
                .then()
                .statusCode(200)
                .body(containsString("nobody gets the same notice twice"), containsString("Message-ID"));
        signedIn(tenant)
                .formParam("alone", "5")
                .formParam("unproved", "AT_LEAST_ONCE")
                .formParam("hours", "1,5")
                .post("/desk/rules")
                .then()
                .statusCode(303);
        signedIn(tenant).get("/desk/rules").then().body(containsString("Who chose what"), containsString("1.5"));
        signedIn(tenant).get("/desk/unknown").then().body(containsString("sent again, once, after 1.5 hours"));
        signedIn(tenant)
                .formParam("alone", "0")
                .formParam("hours", "0")
                .post("/desk/rules")
                .then()
                .statusCode(200)
                .body(
                        containsString("id=\"alone-flaw\""),
                        containsString("id=\"unproved-flaw\""),
                        containsString("id=\"hours-flaw\""));
    }
}
