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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** The pages on which an admin connects an applicant tracking system. */
@QuarkusTest
@OnLocalPlatform("intake")
class ConnectionsPageTest {

    private static final Pattern MADE = Pattern.compile("whsec_[0-9A-Za-z+/=]{44}");

    private final String name = "Greenhouse " + UUID.randomUUID();

    @Test
    void a_connection_is_opened_and_its_page_says_where_the_webhooks_go() {
        var page = opened();
        admin().get(page)
                .then()
                .statusCode(200)
                .body(containsString(name))
                .body(containsString("/v1/webhooks/" + idOf(page)))
                .body(containsString("Phone screen = SCREENING"))
                .body(containsString("every webhook is refused"));
        admin().get("/console/connections").then().body(containsString(name));
    }

    @Test
    void a_form_that_cannot_be_is_kept_as_typed_and_marked() {
        filledIn()
                .formParam("vendor", "GREENHOUSE")
                .formParam("email", "nobody")
                .formParam("stages", "Phone screen is SCREENING")
                .formParam("apiUrl", "https://127.0.0.1/v1")
                .post("/console/connections")
                .then()
                .statusCode(422)
                .body(containsString("id=\"email-flaw\""))
                .body(containsString("id=\"stages-flaw\""))
                .body(containsString("Phone screen is SCREENING"))
                .body(containsString("value=\"" + name + "\""))
                .body(not(containsString("id=\"name-flaw\"")));
        admin().get("/console/connections").then().body(not(containsString(name)));
    }

    @Test
    void a_secret_made_here_is_shown_once_and_can_be_ended() {
        var page = opened();
        var answer =
                admin().post(page + "/secrets").then().statusCode(200).extract().asString();
        assertThat(MADE.matcher(answer).results()).hasSize(1);
        var list = admin().get(page).then().extract().asString();
        assertThat(MADE.matcher(list).find()).isFalse();
        var end = Pattern.compile(page + "/secrets/[0-9a-f-]{36}/end").matcher(list);
        assertThat(end.find()).isTrue();
        admin().post(end.group()).then().statusCode(303);
        admin().get(page).then().body(containsString("every webhook is refused"));
    }

    @Test
    void a_secret_the_vendor_could_not_sign_with_is_refused() {
        var page = opened();
        admin().formParam("value", "short")
                .post(page + "/secrets")
                .then()
                .statusCode(422)
                .body(containsString("aria-invalid"));
        admin().formParam("value", "a secret of ours that has spaces")
                .post(page + "/secrets")
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_keeps_what_was_not_typed_again() {
        var page = opened();
        filledIn()
                .formParam("vendor", "LEVER") // not taken: the vendor cannot be changed
                .formParam("email", "lea@acme.example")
                .formParam("stages", "On-site = interview")
                .post(page)
                .then()
                .statusCode(303);
        admin().get(page)
                .then()
                .body(containsString("On-site = INTERVIEW"))
                .body(containsString("Greenhouse</span>"))
                .body(containsString("paused"));
    }

    @Test
    void forgetting_asks_first_and_then_the_door_is_closed() {
        var page = opened();
        admin().get(page + "/forget").then().statusCode(200).body(containsString(name));
        admin().post(page + "/forget").then().statusCode(303);
        admin().get(page).then().statusCode(404);
        given().body("{}").post("/v1/webhooks/" + idOf(page)).then().statusCode(404);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        var page = opened();
        for (var scope : new String[] {"recruiter", "auditor"}) {
            holder(scope).get(page).then().statusCode(403);
            holder(scope).post(page + "/secrets").then().statusCode(403);
        }
        var other = signedIn("globex", Caller.GLOBEX.secret);
        other.get(page).then().statusCode(404);
        signedIn("globex", Caller.GLOBEX.secret).post(page + "/forget").then().statusCode(303);
        signedIn("globex", Caller.GLOBEX.secret)
                .get("/console/connections")
                .then()
                .body(not(containsString(name)));
        admin().get(page).then().statusCode(200).body(containsString(name));
    }

    @Test
    void it_is_read_in_french_too() {
        admin().header("Accept-Language", "fr")
                .get("/console/connections")
                .then()
                .body(containsString("Relier un logiciel"))
                .header("Content-Type", equalTo("text/html;charset=UTF-8"));
    }

    private String opened() {
        return filledIn()
                .formParam("vendor", "GREENHOUSE")
                .formParam("email", "lea@acme.example")
                .formParam("stages", "Phone screen = SCREENING\n\nOn-site=INTERVIEW")
                .formParam("active", "true")
                .post("/console/connections")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private RequestSpecification filledIn() {
        return admin().formParam("name", name)
                .formParam("signer", "Léa Bernard")
                .formParam("otherwise", "APPLICATION");
    }

    private static String idOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static RequestSpecification admin() {
        return signedIn("acme", Caller.ACME.secret);
    }
}
