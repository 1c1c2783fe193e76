package io.hearback.feedback.badge;

import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.metric.FakeInsights;
import io.hearback.feedback.metric.Insights;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.ByteArrayInputStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class BadgeTest {

    private static final double DAY = 86_400;

    @Inject
    FakePeers peers;

    private final FakeInsights insights = new FakeInsights();
    private final String tenant = Given.tenant();

    @BeforeEach
    void numbers_are_given() {
        QuarkusMock.installMockForType(insights, Insights.class);
    }

    private Response put(String scope, String body) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + peers.keyOf(tenant, scope))
                .body(body)
                .put("/v1/metrics/badge");
    }

    @Test
    void it_is_nobody_s_until_an_admin_shows_it_and_again_when_it_is_switched_off() throws Exception {
        insights.measured(tenant, 240);
        given().get("/badges/" + tenant + ".svg").then().statusCode(404);
        assertThat(put("recruiter", "{\"shown\":true}").statusCode()).isEqualTo(403);
        assertThat(put("admin", "{}").statusCode()).isEqualTo(422);
        assertThat(put("admin", "{\"shown\":true}").statusCode()).isEqualTo(200);

        var picture = given().get("/badges/" + tenant + ".svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.contentType()).startsWith("image/svg+xml");
        assertThat(picture.headers().getValues("Cache-Control")).containsExactly("public, max-age=3600");
        assertThat(picture.header("Set-Cookie")).isNull();
        var svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.asByteArray()));
        assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("Answers in 1 to 3 days", "84%");
        assertThat(given().get("/badges/" + tenant + ".svg?lang=fr").asString()).contains("Répond en 1 à 3 jours");

        var numbers = given().get("/badges/" + tenant + ".json");
        assertThat(numbers.jsonPath().getInt("medianToDays")).isEqualTo(3);
        assertThat(numbers.jsonPath().getInt("withinPromisePercent")).isEqualTo(84);
        assertThat(numbers.header("Access-Control-Allow-Origin")).isEqualTo("*");

        put("admin", "{\"shown\":false}");
        given().get("/badges/" + tenant + ".svg").then().statusCode(404);
        given().get("/badges/" + tenant + ".json").then().statusCode(404);
    }

    @Test
    void few_notices_tell_nothing() {
        insights.measured(tenant, 19);
        put("admin", "{\"shown\":true}");
        var numbers = given().get("/badges/" + tenant + ".json").jsonPath();
        assertThat(numbers.getString("withheld")).isEqualTo("FEWER_THAN_20");
        assertThat(numbers.<Integer>get("withinPromisePercent")).isNull();
        assertThat(given().get("/badges/" + tenant + ".svg").asString())
                .contains("Fewer than 20 notices")
                .doesNotContain("84");
    }

    @Test
    void what_is_no_organisation_has_none() {
        given().get("/badges/.svg").then().statusCode(404);
        given().get("/badges/UPPER.svg").then().statusCode(404);
        given().get("/badges/" + Given.tenant() + ".json").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "0, WITHIN_A_DAY",
        "1, WITHIN_A_DAY",
        "1.01, ONE_TO_THREE_DAYS",
        "14, ONE_TO_TWO_WEEKS",
        "99, OVER_FOUR_WEEKS"
    })
    void a_median_is_told_as_a_range(double days, Speed speed) {
        assertThat(Speed.of(days * DAY)).isEqualTo(speed);
    }
}
