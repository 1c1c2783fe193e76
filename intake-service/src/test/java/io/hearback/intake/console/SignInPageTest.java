package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.hearback.intake.console.Visitor.browser;
import static io.hearback.intake.console.Visitor.signIn;
import static io.hearback.intake.console.Visitor.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** The door of the console, where there is no identity provider. */
@QuarkusTest
@OnLocalPlatform("intake")
class SignInPageTest {

    @Test
    void a_stranger_is_shown_the_door_and_the_api_still_answers_with_a_problem() {
        browser().get("/console").then().statusCode(302).header("Location", endsWith("/console/sign-in"));
        browser().cookie("hearback-session", "forged").get("/console").then().statusCode(302);
        browser().get("/v1/reasons").then().statusCode(401).contentType(containsString("problem+json"));
    }

    @Test
    void a_key_opens_its_own_organisation_s_console_and_no_other() {
        signedIn("acme", Caller.ACME.secret)
                .get("/console")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "same-origin")
                .body(containsString("acme"));
        signIn("globex", Caller.ACME.secret)
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in?problem=key"));
    }

    @Test
    void the_local_password_opens_every_organisation_and_the_installation() {
        signedIn("globex", Visitor.LOCAL_PASSWORD)
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("globex"));
        signedIn("", Visitor.LOCAL_PASSWORD)
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("look after this installation"));
        signIn("acme", "another password").header("Location", endsWith("/console/sign-in?problem=key"));
    }

    @Test
    void the_session_is_kept_from_scripts_other_sites_and_other_paths() {
        signIn("acme", Caller.ACME.secret)
                .statusCode(302)
                .header("Location", endsWith("/console"))
                .header("Set-Cookie", containsStringIgnoringCase("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/console"));
    }

    @Test
    void a_session_is_of_no_use_to_the_api() {
        signedIn("acme", Caller.ACME.secret)
                .get("/v1/reasons")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in"));
    }

    @Test
    void signing_out_ends_the_session() {
        signedIn("acme", Caller.ACME.secret)
                .post("/console/sign-out")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/signed-out"))
                .cookie("hearback-session", is(""));
        browser().get("/console/signed-out").then().statusCode(200).body(containsString("signed out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void a_form_of_another_site_is_refused(String site) {
        var session = signIn("acme", Caller.ACME.secret).extract().cookie("hearback-session");
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", site)
                .cookie("hearback-session", session)
                .formParam("ats", "Not a fit")
                .post("/console/reasons")
                .then()
                .statusCode(403);
    }

    @Test
    void a_form_that_does_not_say_where_it_comes_from_is_refused_and_an_origin_of_ours_will_do() {
        RestAssured.given().post("/console/sign-out").then().statusCode(403);
        RestAssured.given()
                .header("Origin", "https://evil.example")
                .post("/console/sign-out")
                .then()
                .statusCode(403);
        RestAssured.given()
                .header("Origin", "null")
                .post("/console/sign-out")
                .then()
                .statusCode(403);
        RestAssured.given()
                .redirects()
                .follow(false)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .post("/console/sign-out")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/console/sign-in"));
    }

    @Test
    void a_foreign_name_that_leads_to_this_machine_sees_nothing() {
        browser()
                .header("Host", "rebound.example")
                .get("/console/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void after_signing_in_nobody_is_led_to_another_site() {
        browser()
                .cookie("hearback-session-location", "https://evil.example/console")
                .formParam("organisation", "acme")
                .formParam("key", Caller.ACME.secret)
                .post("/console/sign-in/check")
                .then()
                .header("Location", not(containsString("evil.example")));
    }
}
