package io.hearback.feedback.candidate;

import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.consent.Consents;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The rooms behind the first page: the plan, staying in touch, closing the link; and what keeps machines out. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class BehindTheLinkTest {

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();
    private final Given.Notice notice = Given.notice(tenant);

    @BeforeEach
    void aNoticeHasLeft() {
        told.awaitTaken(told.of(notice.outcome()));
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
    }

    @Test
    void a_plan_is_made_ticked_changed_and_taken_along() {
        peers.messageServiceSuggests(
                tenant,
                notice.id(),
                "Acme",
                "Data engineer",
                "Léa",
                "[{\"kind\":\"COURSE\",\"title\":\"A course\",\"language\":\"en\"}]");
        assertThat(get("/plan")).contains("There are no steps yet", "name=\"words\" value=\"A course\"");

        add("A course", "");
        add("Call Émilie; <b>soon</b>", "2036-01-31");
        add("A course", "");
        assertThat(get("/plan"))
                .contains("Call Émilie; &lt;b&gt;soon&lt;/b&gt;", "By 31 January 2036")
                .doesNotContain("<b>soon", "name=\"words\" value=\"A course\"");
        assertThat(steps()).containsExactly("Call Émilie; <b>soon</b> false", "A course false");

        change("A course", "tick");
        assertThat(steps()).contains("A course true");
        change("A course", "untick");
        change("A course", "burn");
        assertThat(steps()).contains("A course false");
        change("A course", "remove");
        assertThat(steps()).containsExactly("Call Émilie; <b>soon</b> false");

        var calendar = given().get(path() + "/plan/plan.ics");
        assertThat(calendar.contentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.header("Content-Disposition")).isEqualTo("attachment; filename=\"plan.ics\"");
        assertThat(calendar.asString()).contains("DTSTART;VALUE=DATE:20360131", "Émilie\\; <b>");
        assertThat(given().get(path() + "/plan/plan.md?lang=fr").asString()).contains("# Mon plan", "\\<b\\>soon");
    }

    @Test
    void a_plan_belongs_to_its_link_alone_and_has_an_end() {
        var other = Given.notice(tenant);
        told.andTaken(other.becomes(NoticeState.SENT, 2));
        add("Mine", "");
        var id = idOf("Mine");
        byHand().formParam("action", "remove").post("/c/" + other.token() + "/plan/steps/" + id);
        byHand().formParam("action", "remove").post(path() + "/plan/steps/" + UUID.randomUUID());
        assertThat(byHand().formParam("action", "remove")
                        .post(path() + "/plan/steps/x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/c/" + other.token() + "/plan").asString()).doesNotContain("Mine");
        assertThat(steps()).containsExactly("Mine false");

        for (int i = 1; i < 30; i++) {
            add("é".repeat(290) + i, "");
        }
        var full = add("One more", "");
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.asString()).contains("A plan holds 30 steps");
        assertThat(steps()).hasSize(30);
        assertThat(given().get(path() + "/plan").asByteArray().length).isLessThan(60_000);
    }

    @Test
    void what_cannot_be_a_step_is_named_and_kept_on_the_page() {
        for (var flawed : List.of(
                Map.of("words", " "), Map.of("words", "x".repeat(301)), Map.of("words", "\"><i>", "due", "soon"))) {
            var answer = byHand().formParams(flawed).post(path() + "/plan/steps");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("role=\"alert\"").doesNotContain("<i>");
        }
        assertThat(steps()).isEmpty();
        assertThat(given().redirects()
                        .follow(false)
                        .get(path() + "/plan/steps?lang=fr")
                        .header("Location"))
                .isEqualTo(path() + "/plan?lang=fr");
    }

    @Test
    void staying_in_touch_is_agreed_to_for_a_time_and_shown_with_its_history() {
        assertThat(get("/stay-in-touch")).contains("name=\"agree\"").doesNotContain("checked", "Withdraw my consent");
        for (var form : List.of(
                Map.of("months", "12"),
                Map.of("agree", "yes"),
                Map.of("agree", "yes", "months", "36"),
                Map.of("agree", "on", "months", "3"))) {
            assertThat(byHand().formParams(form).post(path() + "/stay-in-touch").statusCode())
                    .isEqualTo(422);
        }
        assertThat(consents()).isEmpty();

        agree("24");
        var until = LocalDate.now(ZoneOffset.UTC).plusMonths(24);
        assertThat(consents()).containsExactly(until + " 2026-11 en open");
        assertThat(get("/stay-in-touch?done=agreed")).contains("role=\"status\"", "Withdraw my consent", "until");
        assertThat(get("")).contains(">On</span>");

        agree("3");
        byHand().post(path() + "/stay-in-touch/withdrawal");
        byHand().post(path() + "/stay-in-touch/withdrawal");
        assertThat(consents()).hasSize(2).noneMatch(row -> row.endsWith("open"));
        assertThat(get("/stay-in-touch")).contains("ended on").doesNotContain("You have agreed");
        assertThat(get("")).doesNotContain(">On</span>");
    }

    @Test
    void a_consent_can_be_withdrawn_with_a_link_of_its_own_when_the_page_has_long_closed() {
        agree("12");
        var link = find(get("/stay-in-touch"), "/stay-in-touch/[0-9a-f]{64}");
        byHand().post(path() + "/closing");
        assertThat(given().get(path()).statusCode()).isEqualTo(404);

        assertThat(given().get(link).asString()).contains("Withdraw my consent");
        given().head(link);
        given().formParam("List-Unsubscribe", "Perhaps").post(link);
        given().post(link + "/by-hand");
        assertThat(consents()).singleElement().asString().endsWith("open");

        // RFC 8058: neither cookies nor headers, and a body of either kind.
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        assertThat(consents()).noneMatch(row -> row.endsWith("open"));
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        var unknown = "/stay-in-touch/" + Sha256.of("x").hex();
        assertThat(given().get(unknown).statusCode()).isEqualTo(200);
        assertThat(given().formParam("List-Unsubscribe", "One-Click")
                        .post(unknown)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().get("/stay-in-touch/" + notice.token()).statusCode()).isEqualTo(200);
    }

    /** Whoever changes the words that people agree to must give them a new version, and this test the new hash. */
    @Test
    void the_words_that_are_agreed_to_have_a_version() throws IOException {
        var words = new StringBuilder();
        for (var language : List.of("en", "fr")) {
            var texts = new Properties();
            try (var in = getClass().getResourceAsStream("/messages/stay_" + language + ".properties")) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            for (var key : List.of("about", "about_unnamed", "agree", "agree_unnamed")) {
                words.append(texts.getProperty(key)).append('\n');
            }
        }
        assertThat(Consents.TEXT_VERSION + " "
                        + Sha256.of(words.toString()).hex().substring(0, 16))
                .isEqualTo("2026-11 11c25e9d7bafc5fe");
    }

    @Test
    void a_link_is_closed_by_its_holder_for_good() {
        var closing = get("/closing");
        assertThat(closing).contains("Close the link for good");
        assertThat(given().get(path()).statusCode()).isEqualTo(200);

        assertThat(byHand().post(path() + "/closing").asString()).contains("The link is closed");

        told.andTaken(notice.becomes(NoticeState.SENT, 3));
        assertThat(given().get(path()).asString())
                .isEqualTo(given().get("/c/" + Given.token()).asString());
        assertThat(byHand().formParam("score", "5").post(path() + "/rating").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_link_is_closed_by_its_organisation_and_by_no_other() {
        var link = "/v1/notices/" + notice.id() + "/link";
        assertThat(recruiter(Given.tenant()).delete(link).statusCode()).isEqualTo(404);
        assertThat(given().delete(link).statusCode()).isEqualTo(401);
        assertThat(given().get(path()).statusCode()).isEqualTo(200);

        assertThat(recruiter(tenant).delete(link).statusCode()).isEqualTo(204);
        assertThat(recruiter(tenant).delete(link).statusCode()).isEqualTo(204);
        assertThat(given().get(path()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feedback-request",
                "/review-request",
                "/helpfulness",
                "/rating",
                "/plan/steps",
                "/stay-in-touch",
                "/stay-in-touch/withdrawal",
                "/closing"
            })
    void what_no_person_sent_is_asked_about_and_not_done(String form) {
        agree("3");
        var before = everything();
        for (var machine : List.of(
                given(),
                given().header("Sec-Fetch-Site", "same-origin"),
                given().header("Sec-Fetch-User", "?1"),
                given().header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-User", "?1"),
                given().header("Sec-Fetch-Site", "cross-site").formParam("confirmed", "yes"),
                given().formParam("confirmed", "no"))) {
            var answer = machine.formParams(everyField()).post(path() + form + "?lang=fr");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString())
                    .contains(
                            "Rien n’a encore été envoyé",
                            "name=\"confirmed\" value=\"yes\" required",
                            "name=\"question\" value=\"Why &lt;me&gt;?")
                    .doesNotContain("<me>");
        }
        assertThat(everything()).isEqualTo(before);

        // With the box ticked it is sent, in browsers that say nothing of themselves.
        var confirmed = given().redirects()
                .follow(false)
                .formParams(everyField())
                .formParam("confirmed", "yes")
                .post(path() + form);
        assertThat(confirmed.statusCode()).isIn(200, 303);
        assertThat(everything()).isNotEqualTo(before);
    }

    private static Map<String, Object> everyField() {
        return Map.of(
                "topics",
                List.of("SKILLS", "GROWTH"),
                "question",
                "Why <me>?\nAnd then?",
                "verdict",
                "YES",
                "score",
                "9",
                "words",
                "Read",
                "agree",
                "yes",
                "months",
                "24");
    }

    @Test
    void every_answer_behind_a_link_carries_the_headers_that_protect_it() {
        for (var place : List.of("/rating", "/plan", "/stay-in-touch", "/closing", "/plan/plan.md", "/plan/plan.ics")) {
            var answer = given().get(path() + place);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.asString()).doesNotContain("<script", "http://", "https://", "NOT_FOUND");
            assertThat(given().get("/c/" + Given.token() + place).statusCode()).isEqualTo(404);
        }
    }

    private Response add(String words, String due) {
        return byHand().formParam("words", words).formParam("due", due).post(path() + "/plan/steps");
    }

    private void change(String words, String action) {
        byHand().formParam("action", action)
                .post(path() + "/plan/steps/" + idOf(words))
                .then()
                .statusCode(303);
    }

    private void agree(String months) {
        byHand().formParam("agree", "yes")
                .formParam("months", months)
                .post(path() + "/stay-in-touch")
                .then()
                .statusCode(303);
    }

    private String idOf(String words) {
        return strings("select id::text from plan_step where words = '" + words + "'")
                .getFirst();
    }

    private List<String> steps() {
        return strings("select words || ' ' || done from plan_step order by due nulls last, added_at");
    }

    private List<String> consents() {
        return strings("""
                select valid_until || ' ' || text_version || ' ' || language || case when withdrawn_at is null then ' open' else '' end
                from contact_consent order by given_at""");
    }

    private List<String> everything() {
        var rows = new ArrayList<String>();
        for (var table :
                List.of("feedback_request", "rating", "helpfulness", "rating_rule", "plan_step", "contact_consent")) {
            rows.addAll(strings("select t::text from " + table + " t order by 1"));
        }
        rows.addAll(wall.asWorker(worker -> worker.select("select closed_by from link where notice_id = ?", notice.id())
                .mapTo(String.class)
                .list()));
        return rows;
    }

    private List<String> strings(String query) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private RequestSpecification recruiter(String organisation) {
        return RestAssured.given().header("Authorization", "Bearer " + peers.keyOf(organisation));
    }

    private static String find(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private String path() {
        return "/c/" + notice.token();
    }

    private String get(String place) {
        return given().get(path() + place).asString();
    }
}
