package io.hearback.feedback.offer;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.Stage;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** A platform gives a link, and a candidate weighs, writes and declines behind it. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class OfferPageTest {

    private static final List<String> TABLES =
            List.of("offer_link", "offer_token", "offer_draft", "offer_decision", "untold_decision");

    @Inject
    FakePeers peers;

    @Inject
    FakeIntake intake;

    @Inject
    Told told;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();
    private final UUID application = UUID.randomUUID();
    private final String reference = "APP-" + application;
    private String key;

    @BeforeEach
    void an_offer_is_made() {
        key = peers.keyOf(tenant);
        intake.knows(tenant, application, reference, "Robin Okafor", "fr-CA");
    }

    // The link

    @Test
    void a_platform_gets_one_link_for_an_application_however_often_it_asks() {
        var first = give(Map.of("reference", reference, "purpose", "OFFER"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getString("language")).isEqualTo("fr");
        assertThat(first.jsonPath().getString("state")).isEqualTo("OPEN");
        assertThat(Instant.parse(first.jsonPath().getString("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));

        var again = give(Map.of("applicationId", application, "purpose", "OFFER", "language", "en-GB"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(again.jsonPath().getString("url"))
                .isNotEqualTo(first.jsonPath().getString("url"));
        for (var answer : List.of(first, again)) {
            assertThat(get(path(answer)).statusCode()).isEqualTo(200);
        }
        assertThat(give(Map.of("reference", reference, "purpose", "WITHDRAWAL")).statusCode())
                .isEqualTo(201);
        assertThat(rows("offer_link")).hasSize(2);
        assertThat(rows("offer_token").toString()).doesNotContain(path(first).substring(3));
    }

    @Test
    void a_link_that_was_taken_back_or_is_over_opens_nothing() {
        var link = give(Map.of("reference", reference, "purpose", "OFFER"));
        var id = link.jsonPath().getString("id");
        recruiter().delete("/v1/offer-links/" + id).then().statusCode(204);
        recruiter().delete("/v1/offer-links/" + id).then().statusCode(204);
        recruiter().get("/v1/offer-links/" + id).then().body("state", equalTo("REVOKED"));
        assertThat(get(path(link)).statusCode()).isEqualTo(404);

        // Asked for again it opens with the new address, and the one that was taken back stays dead.
        var again = give(Map.of("reference", reference, "purpose", "OFFER"));
        assertThat(get(path(again)).statusCode()).isEqualTo(200);
        assertThat(get(path(link)).statusCode()).isEqualTo(404);

        wall.inside(new TenantId(tenant), handle -> handle.execute("update offer_link set expires_at = now()"));
        assertThat(get(path(again)).statusCode()).isEqualTo(404);
        recruiter().get("/v1/offer-links/" + id).then().body("state", equalTo("EXPIRED"));
        assertThat(get("/o/" + Given.token()).asString())
                .isEqualTo(get("/o/nonsense").asString());
    }

    @Test
    void nobody_sees_or_revokes_another_organisations_link() {
        var id = give(Map.of("reference", reference, "purpose", "OFFER"))
                .jsonPath()
                .getString("id");
        var stranger = given().header("Authorization", "Bearer " + peers.keyOf(Given.tenant()));
        stranger.get("/v1/offer-links/" + id).then().statusCode(404);
        stranger.delete("/v1/offer-links/" + id).then().statusCode(404);
        stranger.contentType("application/json")
                .body(Map.of("applicationId", application, "purpose", "OFFER"))
                .post("/v1/offer-links")
                .then()
                .statusCode(422);
        given().header("Authorization", "Bearer " + peers.keyOf(tenant, "auditor"))
                .contentType("application/json")
                .body(Map.of("applicationId", application, "purpose", "OFFER"))
                .post("/v1/offer-links")
                .then()
                .statusCode(403);
        given().get("/v1/offer-links/" + id).then().statusCode(401);
    }

    @Test
    void what_cannot_be_a_link_is_refused_with_the_field_and_the_fix() {
        refused(Map.of("purpose", "OFFER"), "reference");
        refused(Map.of("reference", reference), "purpose");
        refused(Map.of("reference", "APP-none", "purpose", "OFFER"), "reference");
        refused(Map.of("reference", reference, "purpose", "OFFER", "language", "klingon!"), "language");
        refused(Map.of("reference", reference, "purpose", "OFFER", "expiresAt", "2020-01-01T00:00:00Z"), "expiresAt");
        intake.knowsAs(tenant, application, reference, false, true);
        refused(Map.of("reference", reference, "purpose", "OFFER"), "reference");
        intake.knowsAs(tenant, application, reference, true, false);
        refused(Map.of("reference", reference, "purpose", "OFFER"), "reference");
        assertThat(rows("offer_link")).isEmpty();
    }

    // The pages

    @Test
    void every_page_speaks_both_languages_is_small_and_asks_nothing_of_anybody_else() {
        var page = path(offer());
        answer(page, "LETTER");
        letter(page, "check", "Merci, je décline.");
        post(page + "/weigh", Map.of("fit_GOALS", "4", "fit_SALARY", "0", "note_VALUES", "<script>alert(1)</script>"));
        post(page + "/preview", Map.of("choice", "send"));
        for (var place : List.of("", "/weigh", "/answer", "/phone", "/letter", "/preview", "/confirm")) {
            for (var language : List.of("fr", "en")) {
                var shown = get(page + place + "?lang=" + language);
                assertThat(shown.statusCode()).as(place).isEqualTo(200);
                assertThat(shown.asString())
                        .as(place)
                        .contains("<html lang=\"" + language + "\">")
                        .doesNotContain("NOT_FOUND", "null", "<script", "http://", "https://", "{", "<b>");
                assertThat(shown.asByteArray().length).isLessThan(60_000);
                assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
                assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(shown.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "frame-ancestors 'none'");
            }
        }
        assertThat(get(page + "/weigh").asString()).contains("&lt;script&gt;", "en grande partie", "je ne sais pas");
    }

    @Test
    void notes_wait_behind_the_link_and_are_deleted_when_their_author_says_so() {
        var page = path(offer());
        post(page + "/weigh", Map.of("fit_GOALS", "5", "note_GOALS", "It leads where I want to go"));
        assertThat(get(page + "/weigh").asString()).contains("It leads where I want to go", "class=\"full\"");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(5);
        assertThat(post(page + "/reflection", Map.of("decideBy", "2001-01-01")).statusCode())
                .isEqualTo(422);
        assertThat(post(page + "/reflection", Map.of("decideBy", day.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(page + "/reminder.ics").asString())
                .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""));

        post(page + "/forget", Map.of());
        assertThat(rows("offer_draft")).isEmpty();
        assertThat(get(page + "/weigh").asString()).doesNotContain("It leads where I want to go");
    }

    @Test
    void an_answer_without_a_reason_a_tone_or_a_way_is_asked_for_them() {
        var page = path(offer());
        var asked = post(page + "/answer", Map.of("reasons", "NONSENSE", "tone", "LOUD"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("#reasons", "#tone", "#way");
        assertThat(get(page + "/letter").header("Location")).contains("/answer");
        assertThat(get(page + "/preview").header("Location")).contains("/letter");
    }

    @Test
    void a_letter_is_composed_edited_and_looked_at() {
        var page = path(offer());
        answer(page, "PHONE");
        assertThat(get(page + "/phone?lang=en").asString()).contains("Begin with thanks", "below what I would need");
        var composed = get(page + "/letter?lang=en").asString();
        assertThat(composed).contains("Dear Sam Field", "More precisely: it is far.", "There is a thank-you in it.");

        letter(page, "check", "No.");
        assertThat(get(page + "/letter?lang=en").asString()).contains("A thank-you is missing", ">\nNo.</textarea>");
        letter(page, "anew", "No.");
        assertThat(get(page + "/letter?lang=en").asString()).contains("Dear Sam Field");
        assertThat(letter(page, "preview", "").statusCode()).isEqualTo(422);
        assertThat(letter(page, "preview", "x".repeat(1501)).statusCode()).isEqualTo(422);
    }

    // The decision

    @Test
    void nothing_is_sent_before_the_last_click_and_then_intake_service_hears_of_it_once() {
        var given = offer();
        var page = path(given);
        answer(page, "LETTER");
        letter(page, "preview", "Merci beaucoup.\r\nJe décline votre offre.", "Un entretien de moins.", "12");
        assertThat(get(page + "/preview").asString())
                .contains("Merci beaucoup.\nJe décline votre offre.", "Un entretien de moins.");
        assertThat(post(page + "/preview", Map.of()).statusCode()).isEqualTo(422);
        post(page + "/preview", Map.of("choice", "send"));
        var confirmation = confirmation(page);
        assertThat(post(page + "/send", Map.of("confirmation", confirmation, "word", "oui"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(rows("offer_decision")).isEmpty();

        assertThat(post(page + "/send", Map.of("confirmation", confirmation, "word", "Décliner"))
                        .statusCode())
                .isEqualTo(303);

        await().atMost(Duration.ofSeconds(20)).until(() -> state(given).equals("TOLD"));
        assertThat(rows("untold_decision")).isEmpty();
        assertThat(rows("offer_draft")).isEmpty();
        assertThat(intake.toldOf(application)).hasSize(1);
        var told = intake.toldOf(application).getFirst();
        assertThat(told.getHeader("Idempotency-Key")).isEqualTo(given.jsonPath().getString("id"));
        assertThat(told.getBodyAsString())
                .contains("OFFER_DECLINED", "Merci beaucoup.\\nJe décline votre offre.", "Un entretien de moins.")
                .contains("\"keepInTouchUntil\":\""
                        + LocalDate.now(ZoneOffset.UTC).plusMonths(12));
        assertThat(get(page).asString()).contains("C’est dit", "est enregistrée", "Je décline votre offre.");
        assertThat(get(page + "/letter").asString()).contains("C’est dit");
        recruiter()
                .get("/v1/offer-links/" + given.jsonPath().getString("id"))
                .then()
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("OFFER_DECLINED"))
                .body("outcomeId", equalTo(application.toString()));
    }

    @Test
    void a_double_click_decides_once() throws Exception {
        var page = path(offer());
        var form = readyToSend(page);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var clicks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 4; i++) {
                clicks.add(() -> post(page + "/send", form).statusCode());
            }
            for (var click : hands.invokeAll(clicks)) {
                assertThat(click.get()).isIn(200, 303);
            }
        }
        assertThat(rows("offer_decision")).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows("untold_decision").isEmpty());
        assertThat(intake.toldOf(application)).hasSize(1);
    }

    @Test
    void what_changed_after_the_last_look_is_shown_again_first() {
        var page = path(offer());
        var form = readyToSend(page);
        letter(page, "check", "Something else entirely.");
        var late = post(page + "/send", form);
        assertThat(late.header("Location")).contains("/preview", "done=stale");
        assertThat(rows("offer_decision")).isEmpty();
    }

    @Test
    void a_scanner_that_opens_links_and_sends_every_form_decides_nothing() {
        var page = path(offer());
        readyToSend(page);
        for (var place : List.of(
                "", "/weigh", "/answer", "/phone", "/letter", "/preview", "/confirm", "/send", "/reminder.ics")) {
            get(page + place);
            given().redirects().follow(false).head(page + place);
        }
        assertThat(rows("offer_decision")).isEmpty();
        for (int round = 0; round < 3; round++) {
            for (var place : List.of("", "/weigh", "/answer", "/letter", "/preview", "/confirm")) {
                sendEveryForm(page, get(page + place).asString());
            }
        }
        assertThat(rows("offer_decision")).isEmpty();
        assertThat(intake.toldOf(application)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/weigh", "/reflection", "/forget", "/answer", "/letter", "/preview", "/send"})
    void what_no_person_sent_is_asked_about_and_not_done(String form) {
        var page = path(offer());
        var fields = new HashMap<>(readyToSend(page));
        fields.putAll(Map.of(
                "fit_GOALS",
                "1",
                "note_GOALS",
                "<em>No</em>\nNo",
                "decideBy",
                "",
                "reasons",
                "PRIVATE",
                "tone",
                "FORMAL"));
        fields.putAll(Map.of("way", "LETTER", "act", "preview", "letter", "Non.", "choice", "send"));
        var before = everything();
        for (var machine : List.of(
                given(),
                given().header("Sec-Fetch-Site", "same-origin"),
                given().header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-User", "?1"),
                given().header("Sec-Fetch-Site", "cross-site").formParam("confirmed", "yes"))) {
            var answer = machine.redirects().follow(false).formParams(fields).post(page + form + "?lang=fr");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString())
                    .contains("Rien n’a encore été envoyé", "action=\"" + page + form + "?lang=fr\"")
                    .contains("name=\"note_GOALS\" value=\"&lt;em&gt;No&lt;/em&gt;\nNo\"");
        }
        assertThat(everything()).isEqualTo(before);

        // With the box ticked it is sent, in browsers that say nothing of themselves.
        var confirmed = given().redirects()
                .follow(false)
                .formParams(fields)
                .formParam("confirmed", "yes")
                .post(page + form);
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(everything()).isNotEqualTo(before);
    }

    private List<List<Map<String, Object>>> everything() {
        return TABLES.stream().map(this::rows).toList();
    }

    /** Ticks everything, types into every field, takes the last of each choice and presses the first button. */
    private void sendEveryForm(String page, String html) {
        var forms = Pattern.compile("<form[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL)
                .matcher(html);
        while (forms.find()) {
            var fields = new HashMap<String, String>();
            var inputs = Pattern.compile("<(?:input|textarea|button)[^>]*name=\"([^\"]*)\"(?:[^>]*value=\"([^\"]*)\")?")
                    .matcher(forms.group());
            while (inputs.find()) {
                fields.put(
                        inputs.group(1),
                        inputs.group(2) == null || inputs.group(2).isEmpty() ? "test" : inputs.group(2));
            }
            if (!forms.group(1).contains("/forget")) {
                post(forms.group(1).replace("&amp;", "&"), fields);
            }
        }
    }

    @Test
    void a_decision_outlives_an_outage_of_intake_service() {
        var given = offer();
        intake.isDownFor(application);
        var page = path(given);
        post(page + "/send", readyToSend(page));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !intake.toldOf(application).isEmpty());
        assertThat(state(given)).isEqualTo("UNTOLD");
        assertThat(get(page).asString()).contains("en route");
        intake.isBusyWith(application);
        var before = intake.toldOf(application).size();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> intake.toldOf(application).size() > before);
        assertThat(state(given)).isEqualTo("UNTOLD");
        intake.takes(application);
        await().atMost(Duration.ofSeconds(40)).until(() -> state(given).equals("TOLD"));
    }

    @Test
    void what_ended_meanwhile_is_told_calmly() {
        var given = offer();
        intake.hasEnded(application);
        var page = path(given);
        post(page + "/send", readyToSend(page));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(given).equals("NOT_NEEDED"));
        assertThat(get(page).asString()).contains("était déjà close");
    }

    @Test
    void who_declined_and_is_wanted_again_decides_anew_behind_the_same_address() {
        var given = offer();
        var page = path(given);
        post(page + "/send", readyToSend(page));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(given).equals("TOLD"));
        var reinstated = reinstated();
        told.awaitTaken(told.of(reinstated));
        assertThat(get(page).asString()).doesNotContain("C’est dit").contains("/weigh");
        assertThat(get(page + "/letter").statusCode())
                .as("nothing is noted yet")
                .isEqualTo(303);

        var again = give(Map.of("reference", reference, "purpose", "OFFER"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("state")).isEqualTo("OPEN");
        recruiter()
                .get("/v1/offer-links/" + given.jsonPath().getString("id"))
                .then()
                .body("state", equalTo("DECIDED"));

        post(page + "/send", readyToSend(page));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(again).equals("TOLD"));
        assertThat(intake.toldOf(application))
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsExactlyInAnyOrder(
                        given.jsonPath().getString("id"), again.jsonPath().getString("id"));

        told.awaitTaken(told.of(reinstated));
        assertThat(get(page).asString()).as("old news").contains("C’est dit");
    }

    private OutcomeRecorded reinstated() {
        var now = Instant.now();
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                application,
                UUID.randomUUID(),
                2,
                OutcomeKind.REINSTATED,
                Stage.OFFER,
                null,
                now,
                now);
    }

    @Test
    void an_application_that_has_ended_has_nothing_left_to_decide() {
        var page = path(offer());
        var form = readyToSend(page);
        wall.asWorker(handle -> handle.execute(
                "insert into application_fact (tenant_id, application_id, ended_at) values (?, ?, now())",
                tenant,
                application));
        assertThat(get(page).asString()).contains("plus rien à décider");
        assertThat(post(page + "/send", form).asString()).contains("plus rien à décider");
        assertThat(rows("offer_decision")).isEmpty();
    }

    @Test
    void who_withdraws_weighs_nothing_and_says_so() {
        var given = give(Map.of("reference", reference, "purpose", "WITHDRAWAL", "language", "en"));
        var page = path(given);
        assertThat(get(page).asString())
                .contains("withdrawing your application")
                .doesNotContain("/weigh");
        assertThat(get(page + "/weigh").statusCode()).isEqualTo(303);
        answer(page, "LETTER");
        assertThat(get(page + "/letter").asString())
                .contains("withdraw my application")
                .doesNotContain("decline");
        letter(page, "preview", "Thank you. I withdraw my application.");
        post(page + "/preview", Map.of("choice", "send"));
        post(page + "/send", Map.of("confirmation", confirmation(page), "word", "withdraw"));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(given).equals("TOLD"));
        assertThat(intake.toldOf(application).getFirst().getBodyAsString()).contains("WITHDRAWN");
    }

    @Test
    void all_that_belongs_to_an_application_goes_with_its_links() {
        var page = path(offer());
        readyToSend(page);
        var other = path(give(Map.of("reference", reference, "purpose", "WITHDRAWAL")));
        intake.isDownFor(application);
        post(page + "/send", Map.of("confirmation", confirmation(page), "word", "décliner"));
        post(other + "/answer", Map.of("reasons", "PRIVATE", "tone", "FORMAL", "way", "LETTER"));
        for (var table : TABLES) {
            assertThat(rows(table)).as(table).isNotEmpty();
        }
        wall.asWorker(handle -> handle.execute("delete from offer_link where application_id = ?", application));
        for (var table : TABLES) {
            assertThat(rows(table)).as(table).isEmpty();
        }
        assertThat(get(page).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "\u202E", "😀😀", "' or 1=1 --", "{view.token}", "<img src=x onerror=alert(1)>"})
    void hostile_words_are_only_words(String words) {
        var page = path(offer());
        answer(page, "LETTER");
        letter(page, "check", "Merci " + words, words, "7");
        post(page + "/weigh", Map.of("note_GOALS", words, "fit_GOALS", words));
        assertThat(get(page + "/letter").statusCode()).isEqualTo(200);
        assertThat(get(page + "/letter").asString()).doesNotContain("<img", "\u202E");
        assertThat(get(page + "/weigh").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_far_too_long_is_told_so_on_a_page() {
        var page = path(offer());
        var answered = byHand().formParam("letter", "x".repeat(300_000)).post(page + "/letter");
        assertThat(answered.statusCode()).isEqualTo(413);
        assertThat(answered.asString()).contains("<h1>");
    }

    private RequestSpecification recruiter() {
        return given().header("Authorization", "Bearer " + key);
    }

    private Response give(Map<String, Object> body) {
        return recruiter().contentType("application/json").body(body).post("/v1/offer-links");
    }

    private void refused(Map<String, Object> body, String field) {
        give(body).then().statusCode(422).body("violations[0].field", equalTo(field));
    }

    private Response offer() {
        return give(Map.of("reference", reference, "purpose", "OFFER"));
    }

    private static String path(Response given) {
        return given.jsonPath().getString("url").replaceFirst("^https?://[^/]*", "");
    }

    private static Response get(String path) {
        return given().redirects().follow(false).get(path);
    }

    private static Response post(String path, Map<String, String> form) {
        return byHand().formParams(form).post(path);
    }

    private void answer(String page, String way) {
        post(page + "/answer", Map.of("reasons", "PAY", "detail_PAY", "it is far", "tone", "WARM", "way", way));
    }

    private static Response letter(String page, String act, String words) {
        return letter(page, act, words, "", "0");
    }

    private static Response letter(String page, String act, String words, String advice, String months) {
        return post(page + "/letter", Map.of("act", act, "letter", words, "advice", advice, "months", months));
    }

    private static String confirmation(String page) {
        var hidden = Pattern.compile("name=\"confirmation\" value=\"([^\"]+)\"")
                .matcher(get(page + "/confirm").asString());
        assertThat(hidden.find()).isTrue();
        return hidden.group(1);
    }

    /** Everything but the last click. @return the form of the last page, filled in */
    private Map<String, String> readyToSend(String page) {
        answer(page, "LETTER");
        letter(page, "preview", "Merci. Je décline votre offre.");
        post(page + "/preview", Map.of("choice", "send"));
        return Map.of("confirmation", confirmation(page), "word", "décliner");
    }

    private String state(Response given) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.createQuery("select state from offer_decision where link_id = cast(? as uuid)")
                        .bind(0, given.jsonPath().getString("id"))
                        .mapTo(String.class)
                        .one());
    }

    private List<Map<String, Object>> rows(String table) {
        assertThat(TABLES).contains(table);
        return wall.inside(
                new TenantId(tenant),
                handle ->
                        handle.createQuery("select * from " + table).mapToMap().list());
    }
}
