package io.hearback.feedback.console;

import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.request.Asked;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What recruiters see and do on their pages. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class ConsoleTest {

    @Inject
    Asked asked;

    @Inject
    FakePeers peers;

    private final String tenant = Given.tenant();

    @BeforeEach
    void there_is_somebody_to_judge() {
        peers.messageServiceJudges();
    }

    private static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    private RequestSpecification recruiter() {
        return recruiter("recruiter");
    }

    private RequestSpecification recruiter(String scope) {
        var session = browser()
                .formParam("organisation", tenant)
                .formParam("key", peers.keyOf(tenant, scope))
                .post("/inbox/sign-in/check")
                .cookie("hearback-session");
        return browser().cookie("hearback-session", session);
    }

    @Test
    void a_stranger_is_led_to_the_door() {
        var answer = browser().get("/inbox");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/inbox/sign-in");
        assertThat(browser().get("/inbox/sign-in").asString()).contains("Sign in");
        assertThat(browser()
                        .header("Accept-Language", "fr")
                        .get("/inbox/sign-in")
                        .asString())
                .contains("Connexion", "lang=\"fr\"");
    }

    @Test
    void an_empty_inbox_teaches() {
        var page = recruiter().get("/inbox");
        page.then().statusCode(200);
        assertThat(page.asString()).contains("Nobody waits for an answer");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        for (var part : new String[] {"mine", "answered", "expired"}) {
            recruiter().get("/inbox?show=" + part).then().statusCode(200);
        }
        recruiter().get("/inbox/templates").then().statusCode(200);
        assertThat(browser().get("/c/" + Given.token()).header("Content-Security-Policy"))
                .doesNotContain("script-src");
    }

    @Test
    void the_longest_waiting_come_first_with_their_clocks_and_names() {
        var notice = UUID.randomUUID();
        var late = asked.request(
                tenant,
                notice,
                UUID.randomUUID(),
                "FEEDBACK",
                "Pourquoi <moi> ?",
                Instant.now().minus(8, ChronoUnit.DAYS));
        var fresh = asked.request(tenant, "");
        peers.deskTells(tenant, notice, "Camille Martin", "Data engineer");

        var page = recruiter().get("/inbox").asString();

        assertThat(page.indexOf(late.toString())).isPositive().isLessThan(page.indexOf(fresh.toString()));
        assertThat(page).contains("Camille Martin", "Pourquoi &lt;moi&gt; ?", "Late", "One answer is late");
        assertThat(page).contains("Notices that wait for your decision: 2", "One call to make");
        assertThat(page).contains("A candidate");
    }

    @Test
    void a_request_is_taken_and_given_back() {
        var request = asked.request(tenant, "");
        recruiter()
                .formParam("ids", request)
                .formParam("to", "me")
                .post("/inbox/assign")
                .then()
                .statusCode(303);
        assertThat(recruiter().get("/inbox?show=mine").asString()).contains(request.toString());
        recruiter()
                .formParam("ids", request)
                .formParam("to", "other")
                .formParam("name", "Nadia")
                .post("/inbox/assign");
        assertThat(recruiter().get("/inbox?show=mine").asString()).doesNotContain(request.toString());
        assertThat(recruiter().get("/inbox").asString()).contains("With Nadia");
        recruiter().formParam("ids", request).formParam("to", "nobody").post("/inbox/assign");
        assertThat(asked.stateOf(tenant, request)).isEqualTo("ASKED");
    }

    @Test
    void late_ones_are_closed_with_an_apology_after_another_look_and_others_are_left() {
        var late = asked.request(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "FEEDBACK",
                "Pourquoi <moi> ?",
                Instant.now().minus(8, ChronoUnit.DAYS));
        var fresh = asked.request(tenant, "");
        assertThat(recruiter().get("/inbox").asString()).contains("formaction=\"/inbox/apology\"");
        assertThat(recruiter("auditor").get("/inbox").asString()).doesNotContain("<input type=\"checkbox\"", "apology");

        var asks = recruiter().formParam("ids", late, fresh).post("/inbox/apology");
        assertThat(asks.statusCode()).isEqualTo(200);
        assertThat(asks.asString())
                .contains(late.toString(), "Pourquoi &lt;moi&gt; ?", "they are not late or are closed: 1")
                .doesNotContain(fresh.toString());
        assertThat(asked.stateOf(tenant, late)).isEqualTo("ASKED");

        var told = recruiter()
                .formParam("ids", late, fresh)
                .formParam("sure", "yes")
                .post("/inbox/apology");
        assertThat(told.header("Location")).endsWith("done=1&left=1");
        assertThat(asked.stateOf(tenant, late)).isEqualTo("EXPIRED");
        assertThat(asked.stateOf(tenant, fresh)).isEqualTo("ASKED");
        assertThat(recruiter().formParam("ids", fresh).post("/inbox/apology").asString())
                .contains("None of the requests you chose is late");
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 26; i++) {
            asked.request(tenant, "");
        }
        var first = recruiter().get("/inbox").asString();
        assertThat(first.split("/inbox/requests/")).hasSize(26);
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(recruiter().urlEncodingEnabled(false).get(next).asString().split("/inbox/requests/"))
                .hasSize(2);
    }

    private RequestSpecification typing(String gap) {
        return recruiter()
                .formParam("strength", "Vous étiez clair.")
                .formParam("gap", gap)
                .formParam("advice", "")
                .formParam("language", "fr")
                .formParam("signedBy", "Léa Bernard");
    }

    @Test
    void an_answer_is_written_checked_and_sent() {
        var request = asked.request(tenant, "Pourquoi ?");
        var place = "/inbox/requests/" + request;
        assertThat(recruiter().get(place).asString()).contains("Pourquoi ?", "What must not stand here");

        var preview =
                typing("Il manquait Kubernetes.").formParam("action", "preview").post(place);
        assertThat(preview.asString()).contains("As the candidate will read it", "Respectful");
        assertThat(asked.answersOf(tenant)).isZero();

        var sent = typing("Il manquait Kubernetes.").formParam("action", "send").post(place);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(recruiter().get(place + "?done=1").asString())
                .contains("Your answer is on its way", "Il manquait Kubernetes.", "It leaves soon");
        assertThat(recruiter().get("/inbox?show=answered").asString()).contains(request.toString());
    }

    @Test
    void what_is_doubtful_asks_for_a_second_look_and_what_is_ugly_stays() {
        var place = "/inbox/requests/" + asked.request(tenant, "");
        var doubtful = typing("doubtful").formParam("action", "send").post(place);
        assertThat(doubtful.statusCode()).isEqualTo(422);
        assertThat(doubtful.asString()).contains("name=\"secondLook\"", "Say it kindly.", "doubtful</textarea>");
        var ugly = typing("ugly")
                .formParam("action", "send")
                .formParam("secondLook", "1")
                .post(place);
        assertThat(ugly.statusCode()).isEqualTo(422);
        assertThat(ugly.asString()).contains("It cannot be sent like that").doesNotContain("name=\"secondLook\"");
        var unjudged = typing("unjudged").formParam("action", "send").post(place);
        assertThat(unjudged.statusCode()).isEqualTo(503);
        assertThat(unjudged.asString()).contains("unjudged</textarea>", "cannot be checked just now");
        assertThat(asked.answersOf(tenant)).isZero();
        typing("doubtful")
                .formParam("action", "send")
                .formParam("secondLook", "1")
                .post(place)
                .then()
                .statusCode(303);
    }

    @Test
    void what_is_being_typed_is_judged_beside_the_form_and_kept_nowhere() {
        var fragment = typing("doubtful").post("/inbox/check");
        fragment.then().statusCode(200);
        assertThat(fragment.asString()).contains("id=\"result\"", "Please look at it again");
        assertThat(asked.answersOf(tenant)).isZero();
    }

    @Test
    void a_template_s_words_come_after_what_was_typed() {
        recruiter()
                .formParam("name", "Kubernetes")
                .formParam("gap", "Le poste demande Kubernetes.")
                .post("/inbox/templates")
                .then()
                .statusCode(303);
        assertThat(recruiter()
                        .formParam("name", "Kubernetes")
                        .formParam("gap", "x")
                        .post("/inbox/templates")
                        .statusCode())
                .as("each name once")
                .isEqualTo(422);
        var page = recruiter().get("/inbox/templates").asString();
        var id = page.replaceAll("(?s).*change=([0-9a-f-]{36}).*", "$1");
        var request = asked.request(tenant, "");
        var inserted = typing("D'abord.")
                .formParam("action", "insert")
                .formParam("template", id)
                .post("/inbox/requests/" + request);
        assertThat(inserted.asString()).contains("D&#39;abord.\n\nLe poste demande Kubernetes.");

        recruiter()
                .formParam("id", id)
                .formParam("action", "remove")
                .post("/inbox/templates")
                .then()
                .statusCode(303);
        assertThat(recruiter().get("/inbox/templates").asString()).contains("No templates yet");
    }

    @Test
    void an_application_has_its_story_but_not_how_it_was_rated() {
        var application = UUID.randomUUID();
        asked.request(tenant, UUID.randomUUID(), application, "REVIEW", "", Instant.now());
        var page = recruiter().get("/inbox/applications/" + application);
        page.then().statusCode(200);
        assertThat(page.asString()).contains("asked for a second look", "is shown to nobody");
        recruiter().get("/inbox/applications/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() {
        var request = asked.request(tenant, "");
        RestAssured.given()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("ids", request)
                .formParam("to", "me")
                .post("/inbox/assign")
                .then()
                .statusCode(403);
        assertThat(asked.stateOf(tenant, request)).isEqualTo("ASKED");
    }

    @Test
    void who_may_only_read_sees_no_form_and_sends_none() {
        var request = asked.request(tenant, "");
        assertThat(recruiter("auditor").get("/inbox/requests/" + request).asString())
                .doesNotContain("name=\"strength\"");
        recruiter("auditor")
                .formParam("action", "send")
                .formParam("gap", "x")
                .formParam("signedBy", "x")
                .post("/inbox/requests/" + request)
                .then()
                .statusCode(403);
        recruiter("auditor")
                .formParam("ids", request)
                .post("/inbox/assign")
                .then()
                .statusCode(403);
        assertThat(asked.stateOf(tenant, request)).isEqualTo("ASKED");
    }
}
