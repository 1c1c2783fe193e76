package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.hearback.local.IdentityProviderResource;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.identity.SampleIdentityProvider;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static io.hearback.intake.console.Visitor.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

/** The door of the console, where there is an identity provider. */
@QuarkusTest
@OnLocalPlatform("intake")
@WithTestResource(IdentityProviderResource.class)
class SingleSignOnTest {

    private static final SampleIdentityProvider PROVIDER = IdentityProviderResource.provider();

    private final CookieFilter cookies = new CookieFilter();

    @Test
    void a_person_comes_back_from_the_provider_to_the_page_they_asked_for() {
        PROVIDER.nextIs(person("acme", "recruiter"));

        var asked = get("/console/reasons").then().statusCode(302).extract().header("Location");
        assertThat(asked)
                .startsWith(PROVIDER.issuer() + "/authorize")
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .contains("redirect_uri=http%3A%2F%2Flocalhost");
        var back = arrive(asked);

        assertThat(back.header("Location")).endsWith("/console/reasons");
        assertThat(back.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("q_session")
                        .contains("HTTPOnly", "Path=/console", "SameSite=Lax"));
        get("/console/reasons").then().statusCode(200).body(containsString("acme"));
    }

    @Test
    void an_auditor_sees_and_changes_nothing() {
        comesIn("globex", "auditor");

        get("/console/reasons").then().statusCode(200);
        changes("/console/reasons").then().statusCode(403);
        assertThat(Caller.GLOBEX.asks().get("/v1/reason-mappings").jsonPath().getList("mappings.ats"))
                .doesNotContain("By an auditor");
    }

    @Test
    void an_admin_changes() {
        comesIn("acme", "admin");

        changes("/console/reasons").then().statusCode(303);
    }

    @Test
    void an_answer_nobody_asked_for_signs_nobody_in() {
        var answer = get("/console/sign-in/back?code=stolen&state=made-up");

        assertThat(answer.header("Location")).startsWith(PROVIDER.issuer() + "/authorize");
        assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("q_session"));
    }

    @Test
    void the_provider_is_told_who_signs_out() {
        comesIn("acme", "recruiter");

        RestAssured.given()
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/console/sign-out")
                .then()
                .statusCode(302)
                .header("Location", containsString(PROVIDER.issuer() + "/end"));
        get("/console").then().statusCode(302).header("Location", containsString("/authorize"));
    }

    @Test
    void the_form_opens_nothing_here() {
        signIn("acme", Caller.ACME.secret).header("Location", endsWith("?problem=key"));
    }

    private void comesIn(String tenant, String role) {
        PROVIDER.nextIs(person(tenant, role));
        arrive(get("/console").header("Location"));
    }

    /** Goes to the provider and comes back with what it says. */
    private Response arrive(String asked) {
        var back = RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(asked)
                .header("Location");
        return get(back);
    }

    private Response get(String url) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .filter(cookies)
                .redirects()
                .follow(false)
                .get(url);
    }

    private Response changes(String path) {
        return RestAssured.given()
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("ats", "By an auditor")
                .formParam("code", "SKILLS_GAP")
                .post(path);
    }

    private static Map<String, Object> person(String tenant, String role) {
        return Map.of("tenant", tenant, "realm_access", Map.of("roles", List.of(role)));
    }
}
