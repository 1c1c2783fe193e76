package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.callback.FakePlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class CallbackResourceTest {

    private static final String PATH = "/v1/callback";

    @Inject
    Recruiters recruiters;

    @Inject
    TenantWall wall;

    private final TenantId tenant = Recruiters.newTenant();
    private final FakePlatform platform = new FakePlatform();

    CallbackResourceTest() throws IOException {}

    @AfterEach
    void close() {
        platform.close();
    }

    private ValidatableResponse put(String url, String email) {
        return recruiters
                .of(tenant)
                .body(Map.of("url", url, "email", email))
                .put(PATH)
                .then();
    }

    private String setUp() {
        return put(platform.url().toString(), "NEVER").statusCode(200).extract().path("secret");
    }

    @Test
    void a_secret_is_shown_once_and_lies_sealed() {
        var secret = setUp();
        assertThat(secret).startsWith("whsec_");
        put(platform.url().toString(), "ALWAYS")
                .statusCode(200)
                .body("secret", nullValue())
                .body("email", equalTo("ALWAYS"))
                .body("secrets", hasSize(1));
        recruiters
                .of(tenant)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("url", equalTo(platform.url().toString()))
                .body("secret", nullValue());
        var atRest = wall.inside(
                tenant,
                handle -> handle.select("select encode(sealed, 'escape') || callback_secret from callback_secret")
                        .mapTo(String.class)
                        .one());
        assertThat(atRest).doesNotContain(secret, secret.substring(6, 20));
    }

    @Test
    void a_test_event_says_what_the_platform_answers() {
        var secret = setUp();
        platform.answers(204);
        recruiters
                .of(tenant)
                .post(PATH + "/test")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true))
                .body("cause", equalTo("CALLBACK_204"));
        assertThat(platform.calls()).singleElement().satisfies(call -> {
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.text()).startsWith("{\"type\":\"test\"");
        });
        platform.answers(503);
        recruiters
                .of(tenant)
                .post(PATH + "/test")
                .then()
                .body("accepted", equalTo(false))
                .body("cause", equalTo("CALLBACK_503"));
    }

    @Test
    void while_one_secret_replaces_another_both_sign() {
        var old = setUp();
        String young = recruiters
                .of(tenant)
                .post(PATH + "/secrets")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("secrets", hasSize(2))
                .body("secrets[0].endsAt", notNullValue())
                .body("secrets[1].endsAt", nullValue())
                .extract()
                .path("secret");
        recruiters.of(tenant).post(PATH + "/test");
        assertThat(platform.calls().getFirst().isSignedWith(old)).isTrue();
        assertThat(platform.calls().getFirst().isSignedWith(young)).isTrue();
        String youngest =
                recruiters.of(tenant).post(PATH + "/secrets").then().extract().path("secret");
        recruiters.of(tenant).post(PATH + "/test");
        var last = platform.calls().getLast();
        assertThat(last.isSignedWith(old))
                .as("one before the last ends at once")
                .isFalse();
        assertThat(last.isSignedWith(young)).isTrue();
        assertThat(last.isSignedWith(youngest)).isTrue();
    }

    @Test
    void a_secret_that_cannot_be_opened_any_more_signs_nothing_and_is_told() {
        setUp();
        wall.inside(tenant, handle -> handle.execute("update callback_secret set sealed = sealed || '\\x00'"));
        recruiters
                .of(tenant)
                .body(Map.of("url", platform.url().toString(), "email", "NEVER"))
                .put(PATH);
        recruiters
                .of(tenant)
                .post(PATH + "/test")
                .then()
                .body("accepted", equalTo(false))
                .body("cause", equalTo("CALLBACK_NOT_SIGNED"));
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void who_takes_it_back_has_none() {
        setUp();
        recruiters.of(tenant).delete(PATH).then().statusCode(204);
        recruiters.of(tenant).delete(PATH).then().statusCode(204);
        recruiters.of(tenant).get(PATH).then().statusCode(404);
        recruiters.of(tenant).post(PATH + "/test").then().statusCode(404);
        recruiters.of(tenant).post(PATH + "/secrets").then().statusCode(404);
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void an_organisation_knows_only_its_own() {
        setUp();
        recruiters.of(Recruiters.newTenant()).get(PATH).then().statusCode(404);
        recruiters.of(Recruiters.newTenant()).delete(PATH).then().statusCode(204);
        recruiters.of(tenant).get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://169.254.169.254/latest/meta-data, not public",
        "https://10.0.0.1/, not public",
        "https://[::ffff:10.0.0.1]/, not public",
        "http://93.184.216.34/, not public",
        "ftp://93.184.216.34/, must begin with https://",
        "https://me:pw@93.184.216.34/, neither user nor fragment",
        "not an address, must be an address",
    })
    void what_leads_astray_is_refused_at_the_door(String url, String rule) {
        put(url, "NEVER")
                .statusCode(422)
                .body("violations[0].field", equalTo("url"))
                .body("violations[0].message", containsString(rule))
                .body("violations[0].fix", notNullValue());
    }

    @Test
    void every_flaw_is_told_at_once() {
        recruiters
                .of(tenant)
                .body(Map.of("email", "SOMETIMES"))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("url", "email")));
    }
}
