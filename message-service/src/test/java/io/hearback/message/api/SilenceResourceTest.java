package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.promise.WaitingShelf;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Who waits, and a word to them. 14 days are promised after an interview. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class SilenceResourceTest {

    @Inject
    Recruiters recruiters;

    @Inject
    WaitingShelf waiting;

    @Inject
    NoticeShelf shelf;

    @Inject
    FakeIntake intake;

    private final TenantId tenant = Recruiters.newTenant();

    @BeforeEach
    void aPromise() {
        waiting.promises(tenant, 14);
    }

    private void knowsPeople(UUID application) {
        intake.knows(new Applicant(
                application,
                tenant.value(),
                "Initech",
                "APP-1",
                new Recipient.Candidate("Robin Okafor", "robin@example.org", "en", "Europe/London", null),
                new Recipient.Job("Warehouse planner", null),
                new Recipient.Recruiter("Léa Bernard", null, "lea.bernard@acme.example")));
    }

    @Test
    void the_most_urgent_come_first_and_nobody_is_named() {
        var inTime = waiting.interviewed(tenant, 2);
        var late = waiting.interviewed(tenant, 30);
        var soon = waiting.interviewed(tenant, 10);
        knowsPeople(soon);
        var answer = recruiters.of(tenant).get("/v1/silence").then().statusCode(200);
        answer.body("late", equalTo(1))
                .body("soon", equalTo(1))
                .body("waiting.applicationId", equalTo(List.of(late.toString(), soon.toString(), inTime.toString())))
                .body("waiting.state", equalTo(List.of("LATE", "SOON", "IN_TIME")))
                .body("waiting.writable", equalTo(List.of(false, true, false)))
                .body("waiting[0].acts.act", equalTo(List.of("BREACHED")))
                .body("waiting[1].acts.act", equalTo(List.of("WARNED")))
                .body("waiting[1].reference", equalTo("APP-1"))
                .body("waiting[1].clocks[0].why", equalTo("PROMISE"))
                .body("next", nullValue());
        assertThat(answer.extract().asString()).doesNotContain("Robin", "Léa", "example");
        recruiters.of(tenant).get("/v1/silence?state=SOON").then().body("waiting", hasSize(1));
        recruiters
                .of(tenant)
                .get("/v1/silence?state=ANGRY&after=x")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("state", "after")));
    }

    @Test
    void it_comes_in_pages() {
        waiting.interviewed(tenant, 20, 103);
        var first = recruiters.of(tenant).get("/v1/silence").then().body("waiting", hasSize(100));
        var next = first.extract().jsonPath().getString("next");
        recruiters.of(tenant).get(next).then().body("waiting", hasSize(3)).body("next", nullValue());
    }

    @Test
    void one_call_writes_a_word_and_says_who_did() {
        var application = waiting.interviewed(tenant, 2);
        knowsPeople(application);
        var path = "/v1/silence/" + application + "/holding";
        recruiters
                .of(tenant)
                .post(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("HOLDING"))
                .body("state", equalTo("SCHEDULED"));
        recruiters
                .of(tenant)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:already-written"));
        assertThat(shelf.one(application, NoticeKind.HOLDING).wording().text().replaceAll("\\s+", " "))
                .contains("no decision on your application yet");
        recruiters
                .of(tenant)
                .get("/v1/silence")
                .then()
                .body("waiting[0].holding.state", equalTo("SCHEDULED"))
                .body("waiting[0].acts.act", equalTo(List.of("HOLDING_WRITTEN")))
                .body("waiting[0].acts.byPerson", hasItem(true));
    }

    @Test
    void what_cannot_be_done_is_said() {
        var silent = waiting.interviewed(tenant, 2);
        recruiters
                .of(tenant)
                .post("/v1/silence/" + silent + "/holding")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:not-writable"));
        recruiters
                .of(tenant)
                .post("/v1/silence/" + UUID.randomUUID() + "/holding")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:hearback:problem:not-found"));
        recruiters.of(tenant).post("/v1/silence/nonsense/holding").then().statusCode(422);
    }

    @Test
    void another_organisation_sees_and_does_nothing() {
        var application = waiting.interviewed(tenant, 30);
        knowsPeople(application);
        var other = recruiters.of(Recruiters.newTenant());
        other.get("/v1/silence").then().body("waiting", hasSize(0)).body("late", equalTo(0));
        recruiters
                .of(Recruiters.newTenant())
                .post("/v1/silence/" + application + "/holding")
                .then()
                .statusCode(404);
        assertThat(shelf.ofApplication(application)).isEmpty();
    }

    @Test
    void while_intake_is_away_nobody_is_called_unreachable() {
        waiting.interviewed(tenant, 2);
        var caller = recruiters.of(tenant);
        caller.get("/v1/silence").then().body("waiting[0].writable", equalTo(false));
        intake.goesAway();
        try {
            caller.get("/v1/silence").then().statusCode(200).body("waiting[0].writable", nullValue());
        } finally {
            intake.comesBack();
        }
    }

    @Test
    void an_admin_chooses_what_is_done() {
        recruiters
                .of(tenant)
                .get("/v1/promise-policy")
                .then()
                .body("holding", equalTo("AUTOMATIC"))
                .body("mostHoldings", equalTo(2))
                .body("law", equalTo("BY_PLACE"))
                .body("contact", nullValue());
        var policy = """
                {"holding": "BY_PERSON", "mostHoldings": 1, "warnPercent": 50, "law": "ONTARIO",
                 "contact": {"name": "Ana Head", "email": "ana@acme.example"}}""";
        recruiters.of(tenant).body(policy).put("/v1/promise-policy").then().statusCode(200);
        recruiters
                .of(tenant)
                .get("/v1/promise-policy")
                .then()
                .body("holding", equalTo("BY_PERSON"))
                .body("contact.email", equalTo("ana@acme.example"));
        recruiters
                .of(tenant)
                .body(
                        "{\"holding\": \"NEVER\", \"mostHoldings\": 9, \"law\": \"NONE\", \"contact\": {\"name\": \"A\\nB\"}}")
                .put("/v1/promise-policy")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("holding", "mostHoldings", "warnPercent", "contact.name")));
    }
}
