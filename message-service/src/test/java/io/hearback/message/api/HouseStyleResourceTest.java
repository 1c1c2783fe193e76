package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.house.HouseStyles;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HouseStyleResourceTest {

    private static final String PATH = "/v1/house-style";
    private static final String INFORMAL = """
            {"language": "fr", "tone": "INFORMAL", "bar": "ACCEPTABLE", "country": "FR", "neutralCountries": ["DE", "AT"],
             "callFirst": ["OFFER", "INTERVIEW"], "callWithin": "PT36H"}""";

    @Inject
    Recruiters recruiters;

    @Inject
    HouseStyles styles;

    private final TenantId tenant = Recruiters.newTenant();

    @Test
    void whoever_has_chosen_nothing_sees_our_defaults() {
        recruiters
                .of(tenant)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("tone", equalTo("FORMAL"))
                .body("bar", equalTo("RESPECTFUL"))
                .body("country", nullValue())
                .body("neutralCountries", contains("DE"))
                .body("callFirst", contains("FINAL_INTERVIEW", "OFFER"))
                .body("callWithin", equalTo("PT48H"));
    }

    @Test
    void a_style_is_replaced_whole_and_read_back() {
        for (int i = 0; i < 2; i++) {
            recruiters.of(tenant).body(INFORMAL).put(PATH).then().statusCode(200);
        }
        recruiters
                .of(tenant)
                .get(PATH)
                .then()
                .body("language", equalTo("fr"))
                .body("tone", equalTo("INFORMAL"))
                .body("bar", equalTo("ACCEPTABLE"))
                .body("country", equalTo("FR"))
                .body("neutralCountries", contains("AT", "DE"))
                .body("callFirst", contains("INTERVIEW", "OFFER"))
                .body("callWithin", equalTo("PT36H"));
        assertThat(styles.of(tenant).callWithin()).hasHours(36);
    }

    @Test
    void another_tenant_s_style_stays_its_own() {
        var other = Recruiters.newTenant();
        recruiters.of(tenant).body(INFORMAL).put(PATH).then().statusCode(200);
        recruiters.of(other).get(PATH).then().body("language", equalTo("en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language|\"xx\"|must be a language we have words for",
                "language|\"FR\"|must be a language we have words for",
                "tone|\"WARM\"|must be one of FORMAL, INFORMAL",
                "bar|\"DISRESPECTFUL\"|must be one of RESPECTFUL, ACCEPTABLE",
                "country|\"XX\"|must be a country's two letters",
                "country|\"fr\"|must be a country's two letters",
                "neutralCountries|[\"DE\", \"Germany\"]|must be a country's two letters",
                "neutralCountries|[null]|is missing",
                "callFirst|[\"LUNCH\"]|must be one of APPLICATION, SCREENING, ASSESSMENT, INTERVIEW, FINAL_INTERVIEW, OFFER",
                "callWithin|\"PT59M\"|must be a duration from PT1H to P14D",
                "callWithin|\"P14DT1S\"|must be a duration from PT1H to P14D",
                "callWithin|\"two days\"|must be a duration from PT1H to P14D",
                "callWithin|\"-P1D\"|must be a duration from PT1H to P14D"
            })
    void each_field_is_held_against_its_rule(String field, String value, String rule) {
        recruiters
                .of(tenant)
                .body(INFORMAL.replaceFirst("(\"" + field + "\": )(\"[^\"]*\"|\\[[^]]*])", "$1" + value))
                .put(PATH)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1))
                .body("violations[0].field", startsWith(field))
                .body("violations[0].message", equalTo(rule))
                .body("violations[0].fix", notNullValue());
        recruiters.of(tenant).get(PATH).then().body("language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P14D"})
    void a_call_may_take_from_an_hour_to_two_weeks(String duration) {
        recruiters
                .of(tenant)
                .body(INFORMAL.replace("PT36H", duration))
                .put(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_missing_is_named_all_at_once() {
        recruiters
                .of(tenant)
                .body("{}")
                .put(PATH)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        contains("language", "tone", "bar", "neutralCountries", "callFirst", "callWithin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|unreadable-request|",
                "[]|wrong-type|",
                "{\"callFirst\": 7}|wrong-type|callFirst",
                "{\"tone\": {}}|wrong-type|tone"
            })
    void what_is_not_a_style_at_all_is_a_problem(String body, String kind, String field) {
        recruiters
                .of(tenant)
                .body(body)
                .put(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:hearback:problem:" + kind))
                .body("violations[0]?.field", field == null ? anything() : equalTo(field));
    }

    @Test
    void nothing_is_said_to_strangers_and_services() {
        given().get(PATH).then().statusCode(401);
        Recruiters.bearer("feedback-service-token-for-tests").get(PATH).then().statusCode(403);
        Recruiters.bearer("feedback-service-token-for-tests")
                .body(INFORMAL)
                .put(PATH)
                .then()
                .statusCode(403);
    }
}
