package io.hearback.message.desk;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

import static io.hearback.message.desk.Visitor.browser;
import static io.hearback.message.desk.Visitor.inFrench;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

/** An organisation says our sentences in its own words, at the desk. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class WordsPageTest {

    private static final String STRENGTH = "/desk/words/en/strength";
    private static final String OWN = "We noticed something good, and want you to know it: {strength}.";

    @Inject
    HouseSentences sentences;

    private final String tenant = "desk-" + UUID.randomUUID().toString().substring(0, 8);

    private RequestSpecification recruiter() {
        return signedIn(tenant);
    }

    private ValidatableResponse post(String button, String sentence) {
        return recruiter()
                .formParam("sentence", sentence)
                .formParam(button, "1")
                .post(STRENGTH)
                .then();
    }

    private String own() {
        return sentences.stored(new TenantId(tenant)).in("en").get("strength");
    }

    @Test
    void our_sentences_are_listed_by_what_they_do() {
        recruiter()
                .get("/desk/words?language=fr")
                .then()
                .statusCode(200)
                .body(
                        containsString("The decision"),
                        containsString("<option value=\"fr\" selected>French"),
                        containsString("/desk/words/fr/decision"),
                        not(containsString("Latest changes")));
        recruiter().get("/desk/words?language=xx").then().body(containsString("<option value=\"en\" selected>"));
    }

    @Test
    void a_sentence_is_shown_with_its_placeholders_explained() {
        recruiter()
                .get(STRENGTH)
                .then()
                .statusCode(200)
                .body(containsString("{strength}"), containsString("the strength you saw"), containsString("{name}"));
        inFrench(recruiter()).get(STRENGTH).then().body(containsString("le point fort que vous avez vu"));
    }

    @Test
    void trying_shows_it_in_a_sample_notice_and_saves_nothing() {
        post("try", OWN)
                .statusCode(200)
                .body(
                        containsString("In a sample notice"),
                        containsString("We noticed something good, and want"),
                        containsString("Respectful"));
        assertThat(own()).isNull();
    }

    @Test
    void saving_makes_it_hold_and_going_back_ends_that() {
        post("save", OWN).statusCode(303).header("Location", endsWith(STRENGTH + "?done=SAVED"));
        assertThat(own()).isEqualTo(OWN);
        recruiter()
                .get("/desk/words?language=en")
                .then()
                .body(containsString("We noticed something good"), containsString("your words: 1"));
        recruiter().get(STRENGTH).then().body(containsString("Latest changes"), containsString("name=\"back\""));
        post("back", "").statusCode(303).header("Location", endsWith(STRENGTH + "?done=BACK"));
        assertThat(own()).isNull();
        recruiter().get(STRENGTH).then().body(containsString("Back to our sentence."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "It lost its content.", "We saw {strength} and {salary}.", "A } brace and {strength}."})
    void what_cannot_stand_in_for_ours_is_not_saved(String sentence) {
        post("save", sentence)
                .statusCode(200)
                .body(containsString("id=\"sentence-flaw\""), not(containsString("In a sample notice")));
        assertThat(own()).isNull();
    }

    @Test
    void what_would_fall_below_the_bar_is_not_saved_and_the_page_says_why() {
        post("save", "You are too old for this, but: {strength}.")
                .statusCode(200)
                .body(
                        containsString("It cannot be saved"),
                        containsString("<mark>too old</mark>"),
                        containsString("You are too old for this, but: {strength}.</textarea>"));
        assertThat(own()).isNull();
    }

    @Test
    void other_keys_and_languages_do_not_exist() {
        recruiter().get("/desk/words/en/locale").then().statusCode(404);
        recruiter().get("/desk/words/xx/strength").then().statusCode(404);
        recruiter().formParam("back", "1").post("/desk/words/en/nothing").then().statusCode(404);
    }

    @Test
    void each_organisation_has_its_own_words() {
        post("save", OWN).statusCode(303);
        signedIn("desk-stranger").get("/desk/words").then().body(not(containsString("We noticed something good")));
        browser().get("/desk/words").then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        browser().formParam("back", "1").post(STRENGTH).then().statusCode(302);
        assertThat(own()).isEqualTo(OWN);
    }
}
