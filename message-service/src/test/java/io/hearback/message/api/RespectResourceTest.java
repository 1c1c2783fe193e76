package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.StrictReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class RespectResourceTest {

    private static final String PATH = "/v1/respect/check";

    /** Remembers the last letter it was given. */
    private static final class Remembering extends StrictReader {
        private volatile Letter letter;

        @Override
        public Report judge(Letter given) {
            letter = given;
            return super.judge(given);
        }
    }

    @Inject
    Recruiters recruiters;

    private final Remembering reader = new Remembering();

    @BeforeEach
    void readStrictly() {
        QuarkusMock.installMockForType(reader, RespectCheck.class);
    }

    private ValidatableResponse ask(Object question) {
        return recruiters.of(Recruiters.newTenant()).body(question).post(PATH).then();
    }

    @Test
    void a_text_is_judged_and_its_findings_are_shown_where_they_stand() {
        ask(Map.of("text", "Hello,\n\nyou were COLD.\n"))
                .statusCode(200)
                .body("verdict", equalTo("ACCEPTABLE"))
                .body("score", equalTo(90))
                .body("needsPerson", equalTo(false))
                .body("language", equalTo("en"))
                .body("explanation", notNullValue())
                .body("findings", hasSize(1))
                .body("findings[0].rule", equalTo("cold"))
                .body("findings[0].principle", equalTo("A3"))
                .body("findings[0].severity", equalTo("WARNING"))
                .body("findings[0].kept", equalTo(false))
                .body("findings[0].suggestion", equalTo("leave out COLD"))
                .body("findings[0].spans[0].start", equalTo(17))
                .body("findings[0].spans[0].end", equalTo(21))
                .body("findings[0].spans[0].text", equalTo("COLD"))
                .body("findings[0].spans[0].line", equalTo(3));
    }

    @Test
    void with_nothing_but_a_text_it_is_a_refusal_of_which_nothing_is_known() {
        ask(Map.of("text", "Hello")).statusCode(200);
        assertThat(reader.letter.genre()).isEqualTo(Genre.REFUSAL);
        assertThat(reader.letter.language()).isNull();
        assertThat(reader.letter.jurisdiction()).isNull();
        assertThat(reader.letter.facts().template()).isFalse();
        assertThat(reader.letter.facts().details()).isEmpty();
    }

    @Test
    void what_is_known_reaches_the_rules() {
        ask("""
                {"text": "Bonjour", "subject": "Objet", "language": "fr-ca", "genre": "PHRASE", "stage": "INTERVIEW",
                 "jurisdiction": "FR", "template": true, "candidateName": "Camille", "jobTitle": "Analyste",
                 "signatory": "Léa", "neutral": true, "decisionAutomated": true, "keepInTouchUntil": "2027-03-31",
                 "reason": {"code": "SKILLS_GAP", "skills": ["SQL", "Java."], "strength": "la clarté", "advice": "un cours"}}""").statusCode(200);
        var letter = reader.letter;
        assertThat(letter.genre()).isEqualTo(Genre.PHRASE);
        assertThat(letter.language()).isEqualTo("fr-CA");
        assertThat(letter.subject()).isEqualTo("Objet");
        assertThat(letter.jurisdiction()).isEqualTo("FR");
        var facts = letter.facts();
        assertThat(facts.stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(facts.candidateName()).isEqualTo("Camille");
        assertThat(facts.jobTitle()).isEqualTo("Analyste");
        assertThat(facts.signatory()).isEqualTo("Léa");
        assertThat(facts.reason()).isEqualTo(ReasonCode.SKILLS_GAP);
        assertThat(facts.details()).containsExactly("SQL", "Java");
        assertThat(facts.strength()).isEqualTo("la clarté");
        assertThat(facts.advice()).isEqualTo("un cours");
        assertThat(facts.neutral()).isTrue();
        assertThat(facts.decisionAutomated()).isTrue();
        assertThat(facts.keepInTouchUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(facts.template()).isTrue();
    }

    @Test
    void details_need_no_code() {
        ask("{\"text\": \"x\", \"reason\": {\"exercise\": \"the last step\", \"years\": 3}}")
                .statusCode(200);
        assertThat(reader.letter.facts().reason()).isNull();
        assertThat(reader.letter.facts().details()).containsExactly("the last step");
    }

    @Test
    void a_text_may_have_twenty_thousand_characters() {
        ask(Map.of("text", "é".repeat(20_000))).statusCode(200);
        ask(Map.of("text", "é".repeat(20_001)))
                .statusCode(422)
                .body("violations[0].field", equalTo("text"))
                .body("violations[0].fix", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "genre,LETTER",
        "stage,LUNCH",
        "jurisdiction,France",
        "language,'not a tag!'",
        "keepInTouchUntil,tomorrow"
    })
    void each_field_is_held_against_its_rule(String field, String value) {
        ask(Map.of("text", "Hello", field, value))
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].fix", notNullValue());
    }

    @Test
    void no_text_no_judgement() {
        ask("{}").statusCode(422).body("violations[0].field", equalTo("text"));
        ask("{\"text\": \"x\", \"reason\": {\"code\": \"OTHER\"}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("reason.code"));
        ask("{\"text\": \"x\", \"reason\": {\"years\": 0}}")
                .statusCode(422)
                .body("violations[0].field", equalTo("reason.years"));
    }

    @Test
    void only_recruiters_ask() {
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
        Recruiters.bearer("feedback-service-token-for-tests")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
    }
}
