package io.hearback.message.desk;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
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

/** A recruiter meets notices of which nobody can tell whether they arrived, and those that did not. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class UnknownAtDeskTest {

    @Inject
    NoticeShelf shelf;

    private final String tenant = "desk-" + UUID.randomUUID().toString().substring(0, 8);

    private Notice notice(NoticeState state) {
        return shelf.put(
                SampleNotices.refusal(new TenantId(tenant), new Mailbox("Camille Martin", "camille@example.org")),
                state);
    }

    @Test
    void the_desk_says_what_each_answer_would_mean() {
        var page = "/desk/notices/" + notice(NoticeState.UNKNOWN).id();
        signedIn(tenant).get("/desk").then().body(containsString("1 notice of which nobody can tell"));
        signedIn(tenant)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("its reader never hears"), containsString("its reader gets it twice"));
        inFrench(signedIn(tenant)).get(page).then().body(containsString("le recevra deux fois"));
    }

    @Test
    void one_button_settles_it() {
        var arrived = notice(NoticeState.UNKNOWN);
        signedIn(tenant)
                .post("/desk/notices/" + arrived.id() + "/arrived")
                .then()
                .statusCode(303);
        assertThat(shelf.stateOf(arrived)).isEqualTo(NoticeState.SENT);
        var lost = notice(NoticeState.UNKNOWN);
        signedIn(tenant)
                .post("/desk/notices/" + lost.id() + "/send-again")
                .then()
                .statusCode(303);
        assertThat(shelf.stateOf(lost)).isEqualTo(NoticeState.SCHEDULED);
        signedIn(tenant)
                .get("/desk/notices/" + lost.id() + "?done=SENT_AGAIN")
                .then()
                .body(containsString("It leaves again"), not(containsString("Did it arrive?")));
    }

    @Test
    void whoever_is_not_informed_is_found() {
        notice(NoticeState.SENT);
        var failed = notice(NoticeState.FAILED);
        signedIn(tenant)
                .get("/desk?state=FAILED")
                .then()
                .body(containsString(failed.id().toString()));
        signedIn(tenant)
                .get("/desk/notices/" + failed.id())
                .then()
                .body(containsString("Not informed"), containsString("reach them another way"));
    }
}
