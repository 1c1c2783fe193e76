package io.hearback.message.desk;

import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Tone;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.hearback.message.desk.Visitor.browser;
import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** An organisation chooses at the desk how it writes. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class StylePageTest {

    private static final Map<String, String> CHOICE = Map.of(
            "language", "fr",
            "tone", "INFORMAL",
            "bar", "ACCEPTABLE",
            "country", "FR",
            "neutralCountries", "de; at",
            "callFirst", "INTERVIEW",
            "callWithin", "1,5");

    @Inject
    HouseStyles styles;

    private final String tenant = "desk-" + UUID.randomUUID().toString().substring(0, 8);

    private RequestSpecification recruiter() {
        return signedIn(tenant);
    }

    private ValidatableResponse choose(Map<String, String> fields) {
        return recruiter().formParams(fields).post("/desk/style").then();
    }

    private HouseStyle stored() {
        return styles.stored(new TenantId(tenant));
    }

    @Test
    void our_defaults_are_chosen_at_first() {
        recruiter()
                .get("/desk/style")
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"FORMAL\" checked"),
                        containsString("value=\"RESPECTFUL\" checked"),
                        containsString("value=\"OFFER\" checked"),
                        containsString("value=\"DE\""),
                        containsString("name=\"callWithin\" value=\"2\""));
        inFrench(recruiter()).get("/desk/style").then().body(containsString("Vouvoiement"));
    }

    @Test
    void what_is_chosen_holds() {
        var leads = choose(CHOICE)
                .statusCode(303)
                .header("Location", endsWith("/desk/style?done=SAVED"))
                .extract()
                .header("Location");
        assertThat(stored())
                .isEqualTo(new HouseStyle(
                        "fr",
                        Tone.INFORMAL,
                        Verdict.ACCEPTABLE,
                        "FR",
                        Set.of("DE", "AT"),
                        Set.of(Stage.INTERVIEW),
                        Duration.ofHours(36)));
        recruiter()
                .get(leads)
                .then()
                .body(containsString("role=\"status\""), containsString("name=\"callWithin\" value=\"1.5\""));
    }

    @Test
    void no_country_and_no_call_are_choices_too() {
        var fields = new HashMap<>(CHOICE);
        fields.putAll(Map.of("country", "", "neutralCountries", ""));
        fields.remove("callFirst");
        choose(fields).statusCode(303);
        assertThat(stored().country()).isNull();
        assertThat(stored().neutralCountries()).isEmpty();
        assertThat(stored().callFirst()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "language, xx",
        "tone, LOUD",
        "bar, DISRESPECTFUL",
        "country, Atlantis",
        "neutralCountries, 'DE, Austria'",
        "callWithin, 0",
        "callWithin, 15",
        "callWithin, soon",
    })
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved(String field, String value) {
        var fields = new HashMap<>(CHOICE);
        fields.put(field, value);
        choose(fields).statusCode(200).body(containsString("id=\"" + field + "-flaw\""));
        assertThat(stored()).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void each_organisation_has_its_own_style() {
        choose(CHOICE).statusCode(303);
        assertThat(styles.stored(new TenantId("desk-stranger"))).isEqualTo(HouseStyle.DEFAULT);
        browser().get("/desk/style").then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        browser().formParams(CHOICE).post("/desk/style").then().statusCode(302);
    }

    @Test
    void who_is_no_admin_reads_it_and_changes_nothing() {
        var session = Visitor.signIn(tenant, FakeIntake.recruiterKeyOf(tenant))
                .extract()
                .cookie("hearback-session");
        for (var page : new String[] {"/desk/style", "/desk/rules"}) {
            browser()
                    .cookie("hearback-session", session)
                    .get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("Only an administrator"), not(containsString("<button>Save")));
            browser()
                    .cookie("hearback-session", session)
                    .formParams(CHOICE)
                    .post(page)
                    .then()
                    .statusCode(403);
        }
        browser()
                .cookie("hearback-session", session)
                .formParam("sentence", "We thank you.")
                .post("/desk/words/en/decision")
                .then()
                .statusCode(403);
        assertThat(stored()).isEqualTo(HouseStyle.DEFAULT);
    }
}
