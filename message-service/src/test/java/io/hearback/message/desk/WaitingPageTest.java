package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.promise.WaitingShelf;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** A recruiter sees who waits, and writes with one button. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class WaitingPageTest {

    @Inject
    WaitingShelf waiting;

    @Inject
    NoticeShelf shelf;

    private final String organisation = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    private final TenantId tenant = new TenantId(organisation);

    @Test
    void an_empty_page_teaches_how_to_fill_it() {
        signedIn(organisation)
                .get("/desk/waiting")
                .then()
                .statusCode(200)
                .body(containsString("Nobody waits longer than you promised"), containsString("/v1/stage-events"));
        inFrench(signedIn(organisation))
                .get("/desk/waiting")
                .then()
                .body(containsString("attend plus longtemps que promis"));
    }

    @Test
    void who_is_late_is_seen_on_the_first_page_and_one_button_writes() {
        waiting.promises(tenant, 14);
        var application = waiting.interviewed(tenant, 30);
        FakeIntake.knowsPeople(application, organisation);
        signedIn(organisation).get("/desk").then().body(containsString("1 candidate waits longer than you promised"));
        signedIn(organisation)
                .get("/desk/waiting?state=LATE")
                .then()
                .statusCode(200)
                .body(
                        containsString("Robin &lt;b&gt;Okafor"),
                        containsString("Warehouse planner · APP-7"),
                        containsString("Answer was due by"),
                        containsString("By your promise"),
                        containsString("Say that there is no decision yet"));
        signedIn(organisation)
                .post("/desk/waiting/" + application + "/holding")
                .then()
                .statusCode(303)
                .header("Location", containsString("done=HOLDING_WRITTEN"));
        assertThat(shelf.one(application, NoticeKind.HOLDING).life().state()).isEqualTo(NoticeState.SCHEDULED);
        signedIn(organisation)
                .get("/desk/waiting?done=HOLDING_WRITTEN")
                .then()
                .body(
                        containsString("The notice is scheduled"),
                        containsString("No decision yet:"),
                        not(containsString("Say to Robin")));
        signedIn(organisation)
                .post("/desk/waiting/" + application + "/holding")
                .then()
                .header("Location", containsString("done=NOT_WRITTEN"));
        var notice = shelf.one(application, NoticeKind.HOLDING).id();
        signedIn(organisation).get("/desk/notices/" + notice).then().statusCode(200);
        signedIn(organisation).get("/desk/notices/" + notice + "/proof").then().statusCode(200);
    }

    @Test
    void whoever_cannot_be_written_to_is_said_to_be_so() {
        waiting.promises(tenant, 14);
        var application = waiting.interviewed(tenant, 2);
        FakeIntake.knowsPeople(application, "another-organisation");
        inFrench(signedIn(organisation))
                .get("/desk/waiting")
                .then()
                .body(
                        containsString("Impossible à joindre (" + application + ")"),
                        containsString("Dans les temps"),
                        not(containsString("Robin")));
    }

    @Test
    void one_alone_is_shown_to_whoever_comes_from_a_page_that_names_it() {
        waiting.promises(tenant, 14);
        var application = waiting.interviewed(tenant, 30);
        var another = waiting.interviewed(tenant, 40);
        FakeIntake.knowsPeople(application, organisation);
        signedIn(organisation)
                .get("/desk/waiting?application=" + application)
                .then()
                .statusCode(200)
                .body(
                        containsString("/desk/waiting/" + application + "/holding"),
                        not(containsString(another.toString())));
        signedIn("desk-" + UUID.randomUUID().toString().substring(0, 8))
                .get("/desk/waiting?application=" + application)
                .then()
                .statusCode(200)
                .body(containsString("Nobody waits here any more"), not(containsString(application.toString())));
    }
}
