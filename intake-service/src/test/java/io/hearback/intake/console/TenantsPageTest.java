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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** The page on which the installation's admin creates organisations. */
@QuarkusTest
@OnLocalPlatform("intake")
class TenantsPageTest {

    private static final Pattern KEY = Pattern.compile("hb_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9a-f]{8}");

    private final String id = "p-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_new_organisation_s_admin_signs_in_with_the_key_that_is_shown_once() {
        var key = keyOn(created("Initech <b>"));
        signedIn(id, key).get("/console/keys").then().statusCode(200).body(containsString("you signed in with it"));
        operator()
                .get("/console/tenants")
                .then()
                .statusCode(200)
                .body(containsString(id))
                .body(containsString("Initech &lt;b&gt;"))
                .body(not(containsString(key)));
    }

    @Test
    void an_organisation_that_lost_its_keys_gets_another() {
        var first = keyOn(created("Initech"));
        var second = keyOn(operator()
                .post("/console/tenants/" + id + "/keys")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(second).isNotEqualTo(first);
        signedIn(id, second).get("/console").then().statusCode(200);
        operator()
                .post("/console/tenants/nobody-there/keys")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/tenants"));
    }

    @Test
    void a_short_name_that_cannot_be_or_is_taken_is_told_and_what_was_typed_stays() {
        operator()
                .formParam("id", "No Id")
                .formParam("name", "Kept name")
                .post("/console/tenants")
                .then()
                .statusCode(422)
                .body(containsString("value=\"No Id\""))
                .body(containsString("value=\"Kept name\""))
                .body(containsString("begin with a letter or a digit"))
                .body(not(containsString("hb_live_")));
        operator()
                .formParam("id", "acme")
                .formParam("name", "Kept name")
                .post("/console/tenants")
                .then()
                .statusCode(409)
                .body(containsString("value=\"Kept name\""))
                .body(containsString("Another organisation has this short name"));
        operator()
                .formParam("id", id)
                .formParam("name", " ")
                .post("/console/tenants")
                .then()
                .statusCode(422)
                .body(containsString("id=\"name-flaw\""));
    }

    @Test
    void organisations_are_for_the_installation_s_admin() {
        var visitors = new RequestSpecification[] {
            signedIn("acme", Caller.ACME.secret), holder("admin"), holder("recruiter"), holder("auditor")
        };
        for (var visitor : visitors) {
            visitor.get("/console/tenants").then().statusCode(403);
            visitor.post("/console/tenants/globex/keys").then().statusCode(403);
            visitor.get("/console").then().body(not(containsString("/console/tenants")));
            visitor.formParam("id", id)
                    .formParam("name", "Initech")
                    .post("/console/tenants")
                    .then()
                    .statusCode(403);
        }
        operator().get("/console").then().body(containsString("/console/tenants"));
    }

    @Test
    void the_page_speaks_french() {
        operator()
                .header("Accept-Language", "fr")
                .get("/console/tenants")
                .then()
                .body(containsString("lang=\"fr\""))
                .body(containsString("Créer une organisation"));
    }

    private String created(String name) {
        return operator()
                .formParam("id", id)
                .formParam("name", name)
                .post("/console/tenants")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
    }

    private static RequestSpecification operator() {
        return signedIn("", Visitor.LOCAL_PASSWORD);
    }

    private static String keyOn(String page) {
        var found = KEY.matcher(page);
        assertThat(found.find()).as("a key on the page").isTrue();
        return found.group();
    }
}
