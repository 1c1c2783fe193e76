package io.hearback.intake.console;

import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** What {@link SingleSignOnTest} and {@code TokenHoldersTest} tell of our own provider, told by a real one. */
@Tag("keycloak")
@QuarkusTest
@OnLocalPlatform("intake")
@WithTestResource(Keycloak.class)
class KeycloakTest {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final CookieFilter browser = new CookieFilter();

    /** Keycloak marks its cookies as secure, and browsers send those to this machine without TLS; a filter would not. */
    private final Map<String, String> cookiesOfKeycloak = new HashMap<>();

    @Test
    void a_recruiter_s_tool_reports_an_outcome_and_an_auditor_s_does_not() {
        reports(Keycloak.accessToken("hearback-tool", "robin")).then().statusCode(202);
        reports(Keycloak.accessToken("hearback-tool", "alex")).then().statusCode(403);
    }

    @Test
    void a_token_that_was_made_for_another_system_is_refused() {
        reports(Keycloak.accessToken("payroll", "robin")).then().statusCode(401);
    }

    @Test
    void a_recruiter_signs_in_on_keycloak_s_page_and_out_again() {
        signsIn("robin");
        get("/console").then().statusCode(200).body(containsString("acme"));

        var bye = changes("/console/sign-out").then().statusCode(302).extract().header("Location");
        assertThat(bye).startsWith(Keycloak.realm()).contains("id_token_hint=");
        get("/console").then().statusCode(302);
    }

    @Test
    void an_auditor_sees_and_changes_nothing() {
        signsIn("alex");
        get("/console/reasons").then().statusCode(200);
        changes("/console/reasons").then().statusCode(403);
    }

    @Test
    void an_admin_without_an_organisation_is_the_installation_s() {
        signsIn("kim");
        get("/console").then().statusCode(200).body(containsString("look after this installation"));
        get("/console/reasons").then().statusCode(403);
    }

    private void signsIn(String person) {
        var page = atKeycloak().get(get("/console").header("Location"));
        cookiesOfKeycloak.putAll(page.cookies());
        var form = FORM.matcher(page.asString());
        assertThat(form.find()).as("a form to sign in with").isTrue();
        var back = atKeycloak()
                .formParam("username", person)
                .formParam("password", person + "-password")
                .post(form.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        get(back).then().statusCode(302);
    }

    private RequestSpecification atKeycloak() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .cookies(cookiesOfKeycloak)
                .redirects()
                .follow(false);
    }

    private Response get(String url) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .filter(browser)
                .redirects()
                .follow(false)
                .get(url);
    }

    private Response changes(String path) {
        return RestAssured.given()
                .filter(browser)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("ats", "Not a fit")
                .post(path);
    }

    private static Response reports(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Report.rejected().json())
                .post("/v1/outcomes");
    }
}
