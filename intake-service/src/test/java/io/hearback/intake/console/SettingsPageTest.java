package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.hearback.intake.console.Visitor.holder;
import static io.hearback.intake.console.Visitor.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** The page on which an organisation's admin decides about it. */
@QuarkusTest
@OnLocalPlatform("intake")
class SettingsPageTest {

    private final String id = "s-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void an_organisation_exists() {
        Caller.OPERATOR
                .asks()
                .body("{\"id\": \"%s\", \"settings\": {\"brand\": {\"name\": \"Initech\"}}}".formatted(id))
                .post("/v1/tenants")
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_saved_holds_for_the_api_too() {
        save(with("name", "Initech SA"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/settings?done=SAVED"));
        Caller.OPERATOR
                .asks()
                .get("/v1/tenants/" + id)
                .then()
                .body("version", equalTo(2))
                .body("settings.brand.name", equalTo("Initech SA"))
                .body("settings.brand.accentColour", equalTo("#0b6e4f"))
                .body("settings.brand.logoUrl", equalTo("https://initech.example/logo.png"))
                .body("settings.languages.offered", equalTo(List.of("fr", "en")))
                .body("settings.languages.standard", equalTo("fr"))
                .body("settings.timeZone", equalTo("Europe/Paris"))
                .body("settings.country", equalTo("FR"))
                .body("settings.promises", equalTo(Map.of("INTERVIEW", 10)))
                .body("settings.retentionMonths", equalTo(3))
                .body("settings.gatheringWindow", equalTo("PT1H30M"))
                .body("settings.sending.opens", equalTo("09:30"))
                .body("settings.sending.closes", equalTo("24:00"))
                .body("settings.sending.days", equalTo(List.of("MONDAY", "SATURDAY")))
                .body("settings.sending.fridayCloses", equalTo("14:00"))
                .body("settings.sending.onHolidays", equalTo(true))
                .body("settings.offerGuide", equalTo(true))
                .body("settings.sending.subdivision", equalTo("BL"))
                .body("settings.sending.humaneDelay", equalTo("PT48H"))
                .body("settings.sending.spread", equalTo("PT45M"))
                .body("settings.digest", equalTo("MONTHLY"))
                .body("settings.requestReminder", equalTo(true));
        admin().get("/console/settings?done=SAVED")
                .then()
                .body(containsString("Saved."))
                .body(containsString("value=\"fr, en\""))
                .body(containsString("value=\"90\""))
                .body(containsString("name=\"digest\" value=\"MONTHLY\" checked"))
                .body(containsString("aria-describedby=\"requestReminder-help\" checked"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name      | ''                          | name-flaw
            colour    | red                         | colour-flaw
            logo      | http://a.example/logo.png   | logo-flaw
            logo      | https://a b                 | logo-flaw
            offered   | fr, french                  | offered-flaw
            standard  | de                          | standard-flaw
            zone      | Mars/Base                   | zone-flaw
            country   | XX                          | country-flaw
            INTERVIEW | 366                         | promises-flaw
            retention | 121                         | retention-flaw
            window    | 4321                        | window-flaw
            opens     | 9h30                        | opens-flaw
            closes    | 09:30                       | closes-flaw
            fridayCloses | 24:01                    | fridayCloses-flaw
            fridayCloses | 09:00                    | fridayCloses-flaw
            subdivision | Corse                     | subdivision-flaw
            delay     | 169                         | delay-flaw
            spread    | 241                         | spread-flaw
            """)
    void a_field_that_breaks_a_rule_is_marked_and_what_was_typed_stays(String field, String typed, String flaw) {
        save(with(field, typed))
                .then()
                .statusCode(422)
                .body(containsString("id=\"" + flaw + "\""))
                .body(containsString("name=\"" + field + "\" value=\"" + typed + "\""))
                .body(containsString(
                        "name=\"zone\" value=\"" + (field.equals("zone") ? typed : "Europe/Paris") + "\""));
        Caller.OPERATOR.asks().get("/v1/tenants/" + id).then().body("version", equalTo(1));
    }

    @Test
    void a_week_has_a_day_and_a_part_of_a_country_has_a_country() {
        var form = with("country", "");
        form.remove("days");
        save(form)
                .then()
                .statusCode(422)
                .body(containsString("id=\"days-flaw\""))
                .body(containsString("id=\"subdivision-flaw\""));
    }

    @Test
    void a_digest_comes_when_it_is_chosen_and_no_more_when_it_is_not() {
        save(with("digest", "DAILY")).then().statusCode(422).body(containsString("id=\"digest-flaw\""));
        save(with("digest", "")).then().statusCode(303);
        Caller.OPERATOR.asks().get("/v1/tenants/" + id).then().body("settings.digest", nullValue());
        admin().get("/console/settings").then().body(containsString("name=\"digest\" value=\"\" checked"));
    }

    @Test
    void who_ticks_no_reminder_gets_none() {
        var form = with("digest", "");
        form.remove("requestReminder");
        save(form).then().statusCode(303);
        Caller.OPERATOR.asks().get("/v1/tenants/" + id).then().body("settings.requestReminder", equalTo(false));
        admin().get("/console/settings").then().body(containsString("aria-describedby=\"requestReminder-help\">"));
    }

    @Test
    void the_second_of_two_admins_is_told_and_decides_again() {
        save(with("name", "First")).then().statusCode(303);
        save(with("name", "Second"))
                .then()
                .statusCode(409)
                .body(containsString("somebody else changed the settings"))
                .body(containsString("name=\"name\" value=\"Second\""))
                .body(containsString("name=\"version\" value=\"2\""));
        Caller.OPERATOR.asks().get("/v1/tenants/" + id).then().body("settings.brand.name", equalTo("First"));
        var again = with("name", "Second");
        again.put("version", "2");
        save(again).then().statusCode(303);
        Caller.OPERATOR.asks().get("/v1/tenants/" + id).then().body("settings.brand.name", equalTo("Second"));
    }

    @Test
    void recruiters_and_auditors_read_and_change_nothing() {
        for (var scope : new String[] {"recruiter", "auditor"}) {
            holder(scope)
                    .get("/console/settings")
                    .then()
                    .statusCode(200)
                    .body(containsString(" readonly"))
                    .body(not(containsString("<button>Save")));
            holder(scope)
                    .formParams(with("name", "Theirs"))
                    .post("/console/settings")
                    .then()
                    .statusCode(403);
        }
        admin().get("/console/settings")
                .then()
                .body(not(containsString(" readonly")))
                .body(containsString("<button>Save"));
        signedIn("", Visitor.LOCAL_PASSWORD).get("/console/settings").then().statusCode(403);
    }

    @Test
    void how_much_may_be_reported_is_shown_and_is_not_theirs_to_say() {
        admin().get("/console/settings").then().body(containsString("this installation allows everybody"));
        Caller.OPERATOR
                .asks()
                .body("{\"outcomesPerMinute\": 1234}")
                .put("/v1/tenants/" + id + "/limit")
                .then()
                .statusCode(204);
        admin().get("/console/settings").then().body(containsString("1,234 outcomes a minute"));
    }

    @Test
    void the_page_speaks_french() {
        admin().header("Accept-Language", "fr")
                .get("/console/settings")
                .then()
                .body(containsString("lang=\"fr\""))
                .body(containsString("Dernier entretien"));
    }

    private Response save(Map<String, ?> form) {
        return admin().formParams(form).post("/console/settings");
    }

    private RequestSpecification admin() {
        return signedIn(id, Visitor.LOCAL_PASSWORD);
    }

    /** @return a form that is right but for one field, perhaps */
    private static Map<String, Object> with(String field, String typed) {
        var form = new HashMap<String, Object>(Map.of(
                "version", "1",
                "name", "Initech",
                "colour", "#0b6e4f",
                "logo", "https://initech.example/logo.png",
                "offered", "fr, en",
                "standard", "fr",
                "zone", "Europe/Paris",
                "country", "FR",
                "retention", "3",
                "window", "90"));
        form.put("INTERVIEW", "10");
        form.putAll(Map.of(
                "opens", "9:30",
                "closes", "24:00",
                "days", List.of("SATURDAY", "MONDAY"),
                "fridayCloses", "14:00",
                "onHolidays", "true",
                "offerGuide", "true",
                "subdivision", "BL",
                "delay", "48",
                "spread", "45",
                "digest", "MONTHLY"));
        form.put("requestReminder", "true");
        form.put(field, typed);
        return form;
    }
}
