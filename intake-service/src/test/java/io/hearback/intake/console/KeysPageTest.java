package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.regex.Pattern;

import static io.hearback.intake.console.Visitor.holder;
import static io.hearback.intake.console.Visitor.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** The page on which an organisation's admin issues, replaces and ends API keys. */
@QuarkusTest
@OnLocalPlatform("intake")
class KeysPageTest {

    private static final Pattern KEY = Pattern.compile("hb_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9a-f]{8}");

    private final String name = "Export " + UUID.randomUUID();

    @Test
    void a_new_key_opens_what_was_chosen_and_is_shown_once_only() {
        var answer = admin().formParam("name", name)
                .formParam("scopes", "auditor")
                .formParam("months", "3")
                .post("/console/keys")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        var key = keyOn(answer);
        assertThat(status(key, "/v1/reasons")).isEqualTo(200);
        assertThat(status(key, "/v1/api-keys")).isEqualTo(403);
        admin().get("/console/keys")
                .then()
                .statusCode(200)
                .body(containsString(name))
                .body(containsString(idOf(key)))
                .body(not(containsString(key.substring(21, 64))));
    }

    @Test
    void a_key_that_cannot_be_is_not_issued_and_what_was_typed_stays() {
        admin().formParam("name", name)
                .formParam("months", "24")
                .post("/console/keys")
                .then()
                .statusCode(422)
                .body(containsString("value=\"" + name + "\""))
                .body(containsString("value=\"24\" selected"))
                .body(containsString("Choose at least one"))
                .body(not(containsString("id=\"name-flaw\"")));
        admin().formParam("name", "x".repeat(101))
                .formParam("scopes", "admin")
                .post("/console/keys")
                .then()
                .statusCode(422)
                .body(containsString("id=\"name-flaw\""));
        admin().get("/console/keys").then().body(not(containsString(name)));
    }

    @Test
    void the_old_key_lives_on_beside_the_one_that_replaces_it() {
        var old = issued();
        admin().get("/console/keys/" + idOf(old) + "/rotate")
                .then()
                .statusCode(200)
                .body(containsString(name));
        var renewed = keyOn(admin().formParam("days", "1")
                .post("/console/keys/" + idOf(old) + "/rotate")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(renewed).isNotEqualTo(old);
        assertThat(status(old, "/v1/reasons")).isEqualTo(200);
        assertThat(status(renewed, "/v1/reasons")).isEqualTo(200);
    }

    @Test
    void a_key_ends_only_after_the_page_that_asks() {
        var key = issued();
        admin().get("/console/keys/" + idOf(key) + "/revoke")
                .then()
                .statusCode(200)
                .body(containsString("End the key “" + name + "”?"));
        admin().post("/console/keys/" + idOf(key) + "/revoke")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/keys?done=REVOKED"));
        assertThat(status(key, "/v1/reasons")).isEqualTo(401);
        admin().get("/console/keys/" + idOf(key) + "/revoke")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/keys"));
    }

    @Test
    void keys_are_for_an_organisation_s_admin() {
        for (var scope : new String[] {"recruiter", "auditor"}) {
            var visitor = holder(scope);
            visitor.get("/console/keys").then().statusCode(403);
            visitor.formParam("name", name)
                    .formParam("scopes", "admin")
                    .post("/console/keys")
                    .then()
                    .statusCode(403);
            holder(scope).get("/console").then().body(not(containsString("/console/keys")));
        }
        signedIn("", Visitor.LOCAL_PASSWORD).get("/console/keys").then().statusCode(403);
    }

    @Test
    void the_page_speaks_french() {
        admin().header("Accept-Language", "fr")
                .get("/console/keys?done=REVOKED")
                .then()
                .body(containsString("lang=\"fr\""))
                .body(containsString("Émettre une clé"))
                .body(containsString("Révoquée."));
    }

    private String issued() {
        return keyOn(admin().formParam("name", name)
                .formParam("scopes", "recruiter")
                .post("/console/keys")
                .asString());
    }

    private static RequestSpecification admin() {
        return signedIn("acme", Caller.ACME.secret);
    }

    private static String keyOn(String page) {
        var found = KEY.matcher(page);
        assertThat(found.find()).as("a key on the page").isTrue();
        return found.group();
    }

    private static String idOf(String key) {
        return key.substring(8, 20);
    }

    private static int status(String key, String path) {
        return given().header("Authorization", "Bearer " + key).get(path).statusCode();
    }
}
