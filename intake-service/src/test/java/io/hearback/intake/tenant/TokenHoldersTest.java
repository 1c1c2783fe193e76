package io.hearback.intake.tenant;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.IdentityProviderResource;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.identity.SampleIdentityProvider;
import io.hearback.local.identity.SigningKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** People and their tools, for whom an identity provider vouches. */
@QuarkusTest
@OnLocalPlatform("intake")
@WithTestResource(IdentityProviderResource.class)
class TokenHoldersTest {

    private static final SampleIdentityProvider PROVIDER = IdentityProviderResource.provider();

    @Test
    void a_recruiter_s_token_reports_an_outcome_of_the_tenant_it_names() {
        var location = reports(PROVIDER.accessToken(person("acme", "recruiter")))
                .statusCode(202)
                .extract()
                .<String>path("outcomeId");

        Caller.ACME.asks().get("/v1/outcomes/" + location).then().statusCode(200);
        Caller.GLOBEX.asks().get("/v1/outcomes/" + location).then().statusCode(404);
    }

    @Test
    void keys_and_service_tokens_are_known_as_before() {
        Caller.ACME.reports(Report.rejected()).then().statusCode(202);
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("keyHash", Sha256.of(Caller.GLOBEX.secret).hex()))
                .post("/internal/v1/api-keys:verify")
                .then()
                .statusCode(200);
        Caller.STRANGER.reports(Report.rejected()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "offline_access", "Recruiter"})
    void a_role_that_is_not_a_person_s_opens_nothing(String role) {
        var token = PROVIDER.accessToken(person("acme", role));
        reports(token).statusCode(403);
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Map.of("outcomeIds", List.of(UUID.randomUUID())))
                .post("/internal/v1/recipients:resolve")
                .then()
                .statusCode(403);
    }

    @Test
    void a_recruiter_without_a_tenant_may_do_nothing() {
        reports(PROVIDER.accessToken(Map.of("realm_access", Map.of("roles", List.of("recruiter", "auditor")))))
                .statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("unreadableTenants")
    void a_tenant_that_cannot_be_read_is_not_taken_for_none(Object tenant) {
        var claims = PROVIDER.claims(person("acme", "admin"));
        claims.put("tenant", tenant);
        reports(PROVIDER.key().sign(claims)).statusCode(401);
    }

    static Stream<Object> unreadableTenants() {
        return Stream.of("", "../acme", List.of("acme", "globex"), List.of(), Map.of("id", "acme"), 7);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void a_token_that_the_provider_did_not_make_for_us_is_refused(String name, String token) {
        reports(token)
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:not-authenticated"));
    }

    static Stream<Arguments> forgeries() {
        var good = PROVIDER.claims(person("acme", "recruiter"));
        var yesterday = (long) good.get("exp") - 86_400;
        return Stream.of(
                forged("unsigned", PROVIDER.key().leaveUnsigned(good)),
                forged("public key as secret", PROVIDER.key().signWithPublicKeyAsSecret(good)),
                forged("another key", new SigningKey().sign(good)),
                forged("another issuer", PROVIDER.key().sign(with(good, "iss", "https://elsewhere.example"))),
                forged("another audience", PROVIDER.key().sign(with(good, "aud", "payroll"))),
                forged("an ID token", PROVIDER.key().sign(with(good, "aud", SampleIdentityProvider.CONSOLE_CLIENT))),
                forged("no audience", PROVIDER.key().sign(without(good, "aud"))),
                forged("expired", PROVIDER.key().sign(with(good, "exp", yesterday))),
                forged("without an end", PROVIDER.key().sign(without(good, "exp"))),
                forged("garbage", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"));
    }

    private static Arguments forged(String how, String token) {
        return Arguments.of(how, token);
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        var changed = new HashMap<>(claims);
        changed.remove(name);
        return changed;
    }

    private static Map<String, Object> person(String tenant, String role) {
        return Map.of("tenant", tenant, "realm_access", Map.of("roles", List.of(role)));
    }

    private static ValidatableResponse reports(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Report.rejected().json())
                .post("/v1/outcomes")
                .then();
    }
}
