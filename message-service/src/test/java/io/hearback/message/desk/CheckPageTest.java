package io.hearback.message.desk;

import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.hearback.message.desk.Visitor.browser;
import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** Texts that are tried at the desk, sent as a form and asked about by its script. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class CheckPageTest {

    private static ValidatableResponse check(Map<String, String> fields) {
        return signedIn("desk-check").formParams(fields).post("/desk/check").then();
    }

    private static ValidatableResponse phrase(Map<String, String> fields) {
        return signedIn("desk-check")
                .formParams(fields)
                .post("/desk/respect/check")
                .then();
    }

    @Test
    void an_empty_page_judges_nothing() {
        signedIn("desk-check")
                .get("/desk/check")
                .then()
                .statusCode(200)
                .body(containsString("Try a text"), not(containsString("<meter")));
        check(Map.of("text", "  ")).statusCode(200).body(not(containsString("<meter")));
    }

    @Test
    void a_text_is_shown_with_the_words_concerned_marked() {
        check(Map.of("text", "Hello <b>Camille,\r\nyou are too old for us.", "language", "en"))
                .statusCode(200)
                .body(
                        containsString("Disrespectful"),
                        containsString("of 100"),
                        containsString("<mark>too old</mark>"),
                        containsString("href=\"#finding-"),
                        containsString("id=\"finding-1\""),
                        containsString("Hello &lt;b&gt;Camille"),
                        not(containsString("<b>")));
    }

    @Test
    void the_language_is_found_out_and_remarks_are_in_it() {
        check(Map.of(
                        "text",
                        "Bonjour Camille, merci pour le temps que vous nous avez donné. Nous avons choisi une autre personne"
                                + " pour ce poste, et nous voulons vous dire pourquoi."))
                .body(containsString("<div class=\"letter typed\" lang=\"fr\">"));
        inFrench(signedIn("desk-check"))
                .formParam("text", "You are too old for us.")
                .post("/desk/check")
                .then()
                .body(containsString("Irrespectueux"), containsString("<html lang=\"fr\">"));
    }

    @Test
    void a_text_that_is_too_long_is_kept_and_not_judged() {
        check(Map.of("text", "no ".repeat(7_000)))
                .statusCode(200)
                .body(containsString("20,000 characters"), containsString("no no"), not(containsString("<meter")));
    }

    @Test
    void what_is_not_offered_counts_as_not_given() {
        check(Map.of("text", "Hello.", "genre", "POEM", "stage", "x", "language", "xx", "country", "Atlantis"))
                .statusCode(200)
                .body(containsString("<meter"));
    }

    @Test
    void a_few_words_are_judged_as_they_are_typed() {
        phrase(Map.of("text", "you are too old", "language", "en", "country", "FR"))
                .statusCode(200)
                .body(containsString("data-checked"), containsString("<q lang=\"en\">too old</q>"));
        phrase(Map.of("text", "running Kubernetes in production", "language", "en"))
                .body(containsString("Nothing to improve"));
        phrase(Map.of("language", "en")).statusCode(200).body(not(containsString("Nothing to improve")));
        phrase(Map.of("text", "x", "language", "no tag at all", "country", "?")).statusCode(200);
    }

    @Test
    void strangers_are_shown_the_door() {
        browser().get("/desk/check").then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        browser().formParam("text", "x").post("/desk/check").then().statusCode(302);
        browser().formParam("text", "x").post("/desk/respect/check").then().statusCode(302);
    }

    @Test
    void the_script_is_small_and_the_pages_let_nobody_elses_run() {
        var script = browser().get("/look/check.js").then().statusCode(200).extract();
        assertThat(script.contentType()).contains("javascript");
        assertThat(script.asByteArray()).hasSizeLessThan(6_000);
        signedIn("desk-check")
                .get("/desk/check")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self'; connect-src 'self'"));
    }
}
