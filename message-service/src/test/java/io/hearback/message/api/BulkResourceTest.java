package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.bulk.BulkPush;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Many notices at once, over the API. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class BulkResourceTest {

    private static final String RISKY = "you are overqualified for this role";

    @Inject
    Recruiters recruiters;

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    BulkPush push;

    private final TenantId tenant = Recruiters.newTenant();
    private final UUID batch = UUID.randomUUID();

    private List<Notice> arrive(int count, String skill) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var outcome = SampleOutcomes.inBatch(
                            batch, SampleOutcomes.of(tenant.value()).rejected(1));
                    arrival.of(
                            outcome,
                            SampleRecipients.because(
                                    SampleRecipients.inEnglish(
                                            SampleRecipients.of(outcome.outcomeId(), tenant.value())),
                                    SampleRecipients.skills(List.of(skill), null)));
                    return shelf.one(outcome.applicationId(), NoticeKind.REFUSAL);
                })
                .toList();
    }

    private RequestSpecification anna() {
        return recruiters.person(tenant, "anna");
    }

    private String drawn(String kind) {
        return anna().body(Map.of("kind", kind, "filter", Map.of("batchId", batch)))
                .post("/v1/bulk-decisions")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("links.self");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String reason) {
        return answer.statusCode(status).contentType("application/problem+json").body("reason", equalTo(reason));
    }

    @Test
    void two_people_approve_what_one_may_not() {
        var held = arrive(21, RISKY);
        var decision = drawn("APPROVE");
        anna().get(decision)
                .then()
                .body("counts.total", equalTo(21))
                .body("needsSecondPerson", equalTo(true))
                .body("now.held", equalTo(21));
        anna().get(decision + "/notices")
                .then()
                .body("notices", hasSize(21))
                .body("notices.leavesAt", everyItem(notNullValue()))
                .body("notices[0].candidateName", nullValue());
        refused(recruiters.of(tenant).post(decision + "/ask").then(), 403, "ASKED_BY_NOBODY");

        anna().post(decision + "/ask").then().statusCode(200).body("state", equalTo("ASKED"));
        refused(anna().post(decision + "/confirm").then(), 403, "SAME_PERSON");
        refused(recruiters.of(tenant).post(decision + "/confirm").then(), 403, "CONFIRMED_BY_NOBODY");
        push.untilDone();
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.HELD);

        recruiters
                .person(tenant, "ben")
                .post(decision + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("asked.subject", equalTo("anna"))
                .body("decided.subject", equalTo("ben"));
        push.untilDone();
        anna().get(decision)
                .then()
                .body("state", equalTo("DONE"))
                .body("counts.done", equalTo(21))
                .body("left", equalTo(0));
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
    }

    @Test
    void the_limit_is_the_organisation_s_and_kept_with_who_chose_it() {
        arrive(2, RISKY);
        var rules = Map.of("alone", 1, "unproved", "NEVER_TWICE", "sendAgainAfter", "PT6H");
        anna().get("/v1/review-rules").then().body("alone", equalTo(20));
        anna().body(rules).put("/v1/review-rules").then().statusCode(200);
        anna().body(rules).put("/v1/review-rules").then().statusCode(200);
        anna().get("/v1/review-rules/versions")
                .then()
                .body("versions", hasSize(1))
                .body("versions[0].subject", equalTo("anna"))
                .body("versions[0].rules.alone", equalTo(1));
        anna().post(drawn("APPROVE") + "/ask").then().body("state", equalTo("ASKED"));
    }

    @Test
    void rules_that_make_no_sense_are_refused_by_name() {
        anna().body(Map.of("alone", 0, "unproved", "MAYBE", "sendAgainAfter", "PT1M"))
                .put("/v1/review-rules")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("alone", "unproved", "sendAgainAfter")));
    }

    @Test
    void a_batch_is_recalled_and_put_back() {
        var notices = arrive(3, "motion planning");
        shelf.put(notices.getFirst().id(), NoticeState.SENT);
        var decision = drawn("RECALL");
        anna().get(decision).then().body("now.recallable", equalTo(2)).body("now.left", equalTo(1));
        anna().post(decision + "/ask").then().statusCode(200).body("state", equalTo("RUNNING"));
        push.untilDone();
        anna().get(decision)
                .then()
                .body("counts.done", equalTo(2))
                .body("counts.tooLate", equalTo(1))
                .body("counts.already", equalTo(0));

        String undoing = anna().post(decision + "/undo")
                .then()
                .statusCode(200)
                .body("kind", equalTo("UNDO"))
                .extract()
                .path("links.self");
        push.untilDone();
        anna().get(undoing).then().body("counts.done", equalTo(2));
        refused(anna().post(undoing + "/undo").then(), 409, "NOT_NOW");
    }

    @Test
    void one_recall_is_undone_and_one_approval() {
        var path = "/v1/notices/" + arrive(1, RISKY).getFirst().id();
        refused(anna().post(path + "/undo").then(), 409, "NOTHING_TO_UNDO").body("state", equalTo("HELD"));
        anna().post(path + "/approve").then().body("state", equalTo("SCHEDULED"));
        anna().post(path + "/undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("cause", equalTo("RISKY_GROUND"));
        anna().post(path + "/recall").then().body("state", equalTo("RECALLED"));
        anna().post(path + "/undo").then().body("state", equalTo("HELD")).body("cause", equalTo("RISKY_GROUND"));
        anna().get(path + "/proof")
                .then()
                .body("transitions.move", equalTo(Arrays.asList(null, "APPROVE", "HOLD", "RECALL", "HOLD_AGAIN")))
                .body("transitions[4].by.subject", equalTo("anna"));
    }

    @Test
    void every_flaw_of_a_filter_is_named() {
        anna().body(Map.of(
                        "kind", "DELETE", "filter", Map.of("batchId", "x", "decidedFrom", "today", "reason", "WHIM")))
                .post("/v1/bulk-decisions")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of("kind", "filter.batchId", "filter.reason", "filter.decidedFrom")));
        anna().body(Map.of("kind", "RECALL"))
                .post("/v1/bulk-decisions")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("filter"));
    }

    @Test
    void what_nobody_can_tell_about_is_listed_with_what_is_known() {
        var lost = arrive(1, "motion planning").getFirst();
        shelf.put(lost.id(), NoticeState.UNKNOWN);
        anna().get("/v1/notices/unknown")
                .then()
                .body("notices", hasSize(1))
                .body("notices[0].noticeId", equalTo(lost.id().toString()))
                .body("notices[0].messageId", equalTo(lost.messageId()));
        anna().post("/v1/notices/" + lost.id() + "/send-again").then().statusCode(200);
        anna().get("/v1/notices/" + lost.id() + "/proof")
                .then()
                .body("mayHaveArrivedTwice", equalTo(true))
                .body("transitions[1].by.subject", equalTo("anna"));
    }

    @Test
    void another_organisation_finds_nothing() {
        arrive(1, RISKY);
        var decision = drawn("APPROVE");
        var stranger = recruiters.person(Recruiters.newTenant(), "eve");
        stranger.get(decision).then().statusCode(404).body("detail", containsString("bulk-decisions"));
        for (var action : List.of("/ask", "/confirm", "/decline", "/undo")) {
            recruiters
                    .person(Recruiters.newTenant(), "eve")
                    .post(decision + action)
                    .then()
                    .statusCode(404);
        }
    }
}
