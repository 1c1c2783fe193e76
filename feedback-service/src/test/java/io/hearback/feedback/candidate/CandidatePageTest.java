package io.hearback.feedback.candidate;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
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
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class CandidatePageTest {

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();
    private final Given.Notice notice = Given.notice(tenant);

    @Test
    void a_page_says_who_wrote_about_what_and_offers_both_forms() {
        sent("en", NoticeKind.REFUSAL);
        peers.messageServiceTells(tenant, notice.id(), "Acme & Sons", "Data engineer", "Léa Bernard");

        var page = open();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<html lang=\"en\">", "Acme &amp; Sons", "“Data engineer”", "goes straight to Léa Bernard")
                .contains("name=\"topics\" value=\"GROWTH\"", "name=\"question\"", "name=\"verdict\" value=\"PARTLY\"")
                .contains(path() + "/rating?", path() + "/plan?", path() + "/stay-in-touch?", path() + "/data?")
                .doesNotContain("<script", "http://", "https://", "NOT_FOUND");
        assertThat(page.asByteArray().length).isLessThan(60_000);
    }

    @Test
    void a_page_speaks_the_notices_language_until_the_switch_is_used() {
        sent("fr", NoticeKind.REFUSAL);

        assertThat(given().header("Accept-Language", "en").get(path()).asString())
                .contains("<html lang=\"fr\">", "Envoyer ma demande", "?lang=en\" lang=\"en\"");
        assertThat(given().get(path() + "?lang=en").asString())
                .contains("<html lang=\"en\">", "Send my request", "?lang=fr");
        assertThat(given().get(path() + "?lang=xx").asString()).contains("<html lang=\"fr\">");
    }

    @Test
    void a_page_works_without_names_when_message_service_is_down() {
        sent("en", NoticeKind.REFUSAL);
        peers.messageServiceIsDown(tenant, notice.id());

        assertThat(open().statusCode()).isEqualTo(200);
        assertThat(open().asString())
                .contains("You received an answer", "name=\"question\"")
                .doesNotContain("null", "NOT_FOUND");
        assertThat(ask("topics", "SKILLS").statusCode()).isEqualTo(303);
    }

    @Test
    void those_who_decided_themselves_are_only_asked_how_it_was() {
        sent("fr", NoticeKind.DECLINE_ACKNOWLEDGEMENT);

        assertThat(open().asString())
                .contains("Vous avez décliné une offre", path() + "/rating?", path() + "/stay-in-touch?")
                .doesNotContain("name=\"question\"", "name=\"verdict\"", "/plan");
        for (var form : List.of("review-request", "helpfulness", "plan/steps")) {
            assertThat(byHand().formParam("question", "x")
                            .post(path() + "/" + form)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(given().get(path() + "/plan").statusCode()).isEqualTo(404);
        assertThat(ask("topics", "SKILLS").statusCode()).isEqualTo(404);
        assertThat(requests()).isEmpty();
    }

    @Test
    void a_scanner_that_looks_a_hundred_times_changes_nothing() {
        sent("en", NoticeKind.REFUSAL);
        var before = everything();
        for (int i = 0; i < 50; i++) {
            var scanner = given().redirects()
                    .follow(false)
                    .header("User-Agent", "Mozilla/5.0 (compatible; SafeLinks)")
                    .header("X-Purpose", "preview");
            assertThat(scanner.get(path() + "?topics=SKILLS&score=0&done=request")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(scanner.head(path()).statusCode()).isEqualTo(200);
            scanner.get(path() + "/rating?score=0");
            scanner.head(path() + "/feedback-request?topics=SKILLS");
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(open().asString()).contains("name=\"question\"").doesNotContain("role=\"status\"");
    }

    @Test
    void a_request_is_received_once_and_told_kindly_the_second_time() {
        sent("en", NoticeKind.REFUSAL);

        var first = byHand().formParam("topics", "GROWTH", "DECISION")
                .formParam("question", "Why\r\nme?\u0000")
                .post(path() + "/feedback-request");
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo(path() + "?done=request");
        assertThat(given().get(first.header("Location")).asString())
                .contains("role=\"status\"", "has been received", "Why\nme?", "to work on next");

        var second = ask("question", "Something else");
        assertThat(second.header("Location")).isEqualTo(path() + "?done=request-before");
        assertThat(given().get(second.header("Location")).asString())
                .contains("had already been received")
                .doesNotContain("Something else");
        assertThat(requests()).containsExactly(List.of("{DECISION,GROWTH}", "Why\nme?"));
    }

    @Test
    void a_rating_may_be_changed() {
        sent("en", NoticeKind.REFUSAL);

        rate("9", "Kind.");
        var again = rate("3", "");

        assertThat(again.header("Location")).isEqualTo(path() + "/rating?done=rating");
        assertThat(ratings()).containsExactly(List.of("3", ""));
        assertThat(given().get(path() + "/rating").asString())
                .contains("value=\"3\" checked", "Change my rating")
                .doesNotContain("value=\"9\" checked");
    }

    @Test
    void an_invalid_request_keeps_what_was_typed_and_names_the_field() {
        sent("en", NoticeKind.REFUSAL);
        var typed = "é<b>".repeat(501);

        var page = byHand().formParam("topics", "SKILLS")
                .formParam("question", typed)
                .post(path() + "/feedback-request");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains(
                        "<title>Please check – Your application</title>",
                        "href=\"#question\"",
                        "id=\"question-error\"",
                        "aria-invalid=\"true\"")
                .contains("é&lt;b&gt;".repeat(501), "value=\"SKILLS\" checked")
                .doesNotContain("<b>");
        assertThat(requests()).isEmpty();
    }

    @Test
    void an_empty_or_unknown_choice_is_named() {
        sent("fr", NoticeKind.REFUSAL);

        assertThat(ask("answerBy", "PIGEON").asString()).contains("href=\"#FEEDBACK-answerBy\"");
        assertThat(ask("question", "  ").asString()).contains("id=\"topics-error\"", "Choisissez au moins un sujet");
        assertThat(ask("topics", "GOSSIP").statusCode()).isEqualTo(422);
        assertThat(requests()).isEmpty();
    }

    @Test
    void an_invalid_rating_keeps_the_comment() {
        sent("en", NoticeKind.REFUSAL);

        for (var score : List.of("", "11", "-1", "5.5", "٣")) {
            var page = rate(score, "I liked \"the\" <i>call</i>");
            assertThat(page.statusCode()).as(score).isEqualTo(422);
            assertThat(page.asString())
                    .contains("id=\"score-error\"", "I liked &quot;the&quot; &lt;i&gt;call&lt;/i&gt;");
        }
        assertThat(ratings()).isEmpty();
    }

    @Test
    void what_was_typed_is_shown_as_text_and_never_as_html() {
        sent("en", NoticeKind.REFUSAL);
        peers.messageServiceTells(tenant, notice.id(), "<img src=x>", "<script>1</script>", "A");
        ask("question", "</p><script>alert(1)</script>{inject:vertx}");
        rate("5", "</textarea><script>alert(2)</script>");

        assertThat(open().asString() + given().get(path() + "/rating").asString())
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)", "{inject:vertx}");
    }

    @Test
    void a_notice_without_a_decision_opens_no_page_and_is_no_answer() {
        told.andTaken(notice.becomes(NoticeState.SENT, 2, "en", NoticeKind.HOLDING));
        assertThat(given().get("/c/" + notice.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_an_expired_and_a_revoked_link_open_the_same_calm_page() {
        told.andTaken(notice.sentWithLinkUntil(Instant.now().minusSeconds(1)));
        var recalled = Given.notice(tenant);
        told.andTaken(recalled.becomes(NoticeState.SCHEDULED, 1));
        assertThat(given().get("/c/" + recalled.token()).statusCode()).isEqualTo(200);
        told.andTaken(recalled.becomes(NoticeState.RECALLED, 2));

        var unknown = given().get("/c/" + Given.token());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.contentType()).startsWith("text/html");
        assertThat(unknown.asString()).contains("You did nothing wrong");
        for (var token : List.of(notice.token(), recalled.token(), "x", "a".repeat(1000), "%27%20or%201=1")) {
            var page = given().urlEncodingEnabled(false).get("/c/" + token);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.asString()).isEqualTo(unknown.asString());
            assertThat(byHand().urlEncodingEnabled(false)
                            .formParam("score", "5")
                            .post("/c/" + token + "/rating")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(given().header("Accept-Language", "fr").get("/c/x").asString())
                .contains("Vous n’y êtes pour rien");
        assertThat(ratings()).isEmpty();
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        sent("en", NoticeKind.REFUSAL);
        for (var answer : List.of(open(), given().get("/c/unknown"), rate("", ""), rate("5", ""))) {
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo(
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(open().header("Content-Language")).isEqualTo("en");
        assertThat(given().get("/look/hearback.css").contentType()).startsWith("text/css");
    }

    @Test
    void a_form_address_that_is_reloaded_leads_back_to_the_page() {
        sent("en", NoticeKind.REFUSAL);
        for (var form : List.of("feedback-request", "review-request", "helpfulness", "answer-helpfulness")) {
            assertThat(given().redirects()
                            .follow(false)
                            .get(path() + "/" + form + "?lang=fr")
                            .header("Location"))
                    .isEqualTo(path() + "?lang=fr");
        }
    }

    @Test
    void the_token_is_kept_as_a_hash_only() {
        sent("en", NoticeKind.REFUSAL);
        ask("topics", "SKILLS");
        rate("5", "");
        assertThat(everything()).isNotEmpty().noneMatch(row -> row.contains(notice.token()));
    }

    @Test
    void the_page_repeats_what_the_notice_said_and_why() {
        sent("en", NoticeKind.REFUSAL);
        peers.messageServiceExplains(tenant, notice.id(), "We looked for <b>Kubernetes</b> in production.", true);

        var page = open().asString();

        assertThat(page)
                .contains(
                        "<blockquote class=\"told\" lang=\"en\"><p>We looked for &lt;b&gt;Kubernetes",
                        "Dear Camille,",
                        "Article 22")
                .doesNotContain("<b>");
        peers.messageServiceIsDown(tenant, notice.id());
        assertThat(open().asString()).contains("still in your mailbox").doesNotContain("Kubernetes", "Article 22");
        assertThat(everything()).noneMatch(row -> row.contains("Kubernetes"));
    }

    @Test
    void a_candidate_says_once_whether_it_helped_and_may_think_again() {
        sent("en", NoticeKind.REFUSAL);

        var first = judge("helpfulness", "NO", "A reason.");
        assertThat(first.header("Location")).isEqualTo(path() + "?done=helpfulness");
        assertThat(given().get(first.header("Location")).asString())
                .contains("Your opinion has been received", "value=\"NO\" checked", "A reason.");
        judge("helpfulness", "PARTLY", "");
        assertThat(rows("select verdict as one, missing as two from helpfulness"))
                .containsExactly(List.of("PARTLY", ""));

        for (var nonsense : List.of("", "MAYBE", "yes")) {
            assertThat(judge("helpfulness", nonsense, "<i>").asString())
                    .contains("href=\"#EXPLANATION-verdict\"", "&lt;i&gt;");
        }
        assertThat(judge("helpfulness", "YES", "x".repeat(2001)).statusCode()).isEqualTo(422);
        assertThat(judge("answer-helpfulness", "YES", "").statusCode())
                .as("no answer yet")
                .isEqualTo(404);
        assertThat(rows("select verdict as one, missing as two from helpfulness"))
                .hasSize(1);
    }

    @Test
    void a_review_by_a_person_is_asked_for_beside_feedback_and_once() {
        sent("fr", NoticeKind.REFUSAL);
        assertThat(ask("topics", "SKILLS").statusCode()).isEqualTo(303);

        assertThat(review("  ").asString()).contains("href=\"#why-review\"", "<details open>");
        assertThat(review("Mon diplôme n’a pas été vu.").header("Location")).isEqualTo(path() + "?done=review");
        assertThat(review("Encore").header("Location")).isEqualTo(path() + "?done=review-before");

        assertThat(open().asString()).contains("Mon diplôme n’a pas été vu.", "Nous ne pouvons pas promettre");
        assertThat(rows("select kind as one, answer_by as two from feedback_request order by kind"))
                .containsExactly(List.of("FEEDBACK", "EMAIL"), List.of("REVIEW", "CALL"));
    }

    @Test
    void an_answer_is_read_and_judged_where_it_was_asked_for() {
        sent("en", NoticeKind.REFUSAL);
        ask("topics", "SKILLS");
        assertThat(open().asString()).contains("You asked on").doesNotContain("ANSWER-verdict");
        answered("Clear <b>talk</b>", "Kubernetes", "Run a cluster at home");

        assertThat(open().asString())
                .contains(
                        "Clear &lt;b&gt;talk",
                        "Kubernetes",
                        "Run a cluster at home",
                        "Written by Léa Bernard",
                        "ANSWER-verdict")
                .doesNotContain("You asked on");
        assertThat(judge("answer-helpfulness", "YES", "").statusCode()).isEqualTo(303);
        assertThat(rows("select about as one, verdict as two from helpfulness"))
                .containsExactly(List.of("ANSWER", "YES"));
        assertThat(given().get(path() + "/plan").asString())
                .contains("Run a cluster at home", "name=\"words\" value=\"Kubernetes\"");
    }

    @Test
    void a_request_says_how_far_it_is_and_honestly_when_it_is_late_or_given_up() {
        sent("en", NoticeKind.REFUSAL);
        ask("topics", "SKILLS");
        assertThat(open().asString()).contains(">Received</span>", "An answer is promised by");
        becomes("state = 'IN_WORK', assignee = 'Léa'");
        assertThat(open().asString())
                .contains(">Being worked on</span>", "promised by")
                .doesNotContain("Léa");
        becomes("requested_at = requested_at - interval '20 days'");
        assertThat(open().asString()).contains(">Late</span>", "That is not your fault");
        becomes("state = 'EXPIRED'");
        assertThat(open().asString()).contains(">Not answered</span>").doesNotContain("promised by", ">Late<");
    }

    private void becomes(String change) {
        wall.asWorker(worker ->
                worker.execute("update feedback_request set " + change + " where notice_id = ?", notice.id()));
    }

    private void answered(String strength, String gap, String advice) {
        wall.inside(new TenantId(tenant), handle -> handle.execute("""
                insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)
                select id, tenant_id, ?, ?, ?, 'en', 'Léa Bernard', now() from feedback_request where notice_id = ?
                """, strength, gap, advice, notice.id()));
    }

    private Response judge(String form, String verdict, String missing) {
        return byHand().formParam("verdict", verdict)
                .formParam("missing", missing)
                .post(path() + "/" + form);
    }

    private Response review(String why) {
        return byHand().formParam("question", why).formParam("answerBy", "CALL").post(path() + "/review-request");
    }

    private void suggests(String... steps) {
        peers.messageServiceSuggests(
                tenant, notice.id(), "Acme", "Data engineer", "Léa Bernard", "[" + String.join(",", steps) + "]");
    }

    @Test
    void the_next_steps_are_shown_by_direction_in_their_own_language() {
        sent("en", NoticeKind.REFUSAL);
        suggests("""
                {"kind":"ROLE","title":"Similar roles","language":"de"}""", """
                {"kind":"COURSE","title":"A <b>course</b> & more","description":"Every {week}.","new":1,
                 "url":"https://learn.example.org/a?b=c&d=e","language":"de"}""", """
                {"kind":"NETWORK","title":"Meetings","language":"de"}""", """
                {"kind":"WORKSHOP","title":"Workshop","language":"de"}""");

        var page = open();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .containsSubsequence(
                        "<h2 id=\"next-heading\">Next steps</h2>",
                        "Learn and practise</h3>",
                        "<li lang=\"de\"><a href=\"https://learn.example.org/a?b=c&amp;d=e\" rel=\"noreferrer noopener\">",
                        "A &lt;b&gt;course&lt;/b&gt; &amp; more</a>",
                        "(learn.example.org)",
                        "Every {week}.",
                        "Workshop",
                        "People who can help</h3>",
                        "Meetings",
                        "Other roles</h3>",
                        "<strong>Similar roles</strong>",
                        "rooms-heading")
                .doesNotContain("target=", "<script", "null", "NOT_FOUND");
        assertThat(given().get(path() + "?lang=fr").asString()).contains("Pour la suite", "<li lang=\"de\">");
    }

    @Test
    void a_direction_without_steps_has_no_heading_and_no_steps_have_no_section() {
        sent("en", NoticeKind.REFUSAL);
        suggests("""
                {"kind":"ROLE","title":"Similar roles","language":"en"}""", """
                {"kind":"HOROSCOPE","title":"Stars","language":"en"}""");
        assertThat(open().asString())
                .contains("next-heading", "Other roles</h3>")
                .doesNotContain("Learn and practise", "People who can help", "Stars");
        suggests();
        assertThat(open().asString()).contains("goes straight to Léa").doesNotContain("next-heading");
        peers.messageServiceIsDown(tenant, notice.id());
        assertThat(open().asString()).contains("You received an answer").doesNotContain("next-heading");
    }

    @Test
    void those_who_decided_themselves_are_not_told_what_to_do_next() {
        sent("en", NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT);
        suggests("""
                {"kind":"ROLE","title":"Similar roles","language":"en"}""");
        assertThat(open().asString()).contains("You withdrew").doesNotContain("next-heading", "Similar roles");
    }

    @Test
    void a_link_that_leads_elsewhere_is_left_out_and_its_step_is_not() {
        sent("en", NoticeKind.REFUSAL);
        for (var url :
                List.of("javascript:alert(1)", "http://example.org", "https://", "data:text/html,x", "//example.org")) {
            suggests("""
                    {"kind":"ROLE","title":"Similar roles","language":"en","url":"%s"}""".formatted(url));
            assertThat(open().asString())
                    .as(url)
                    .contains("<strong>Similar roles</strong>")
                    .doesNotContain("noreferrer", "href=\"" + url);
        }
    }

    @Test
    void the_longest_steps_still_make_a_small_page() {
        sent("fr", NoticeKind.REFUSAL);
        var step =
                "{\"kind\":\"COURSE\",\"title\":\"%s\",\"description\":\"%s\",\"url\":\"https://example.org/%s\",\"language\":\"fr\"}"
                        .formatted("é".repeat(240), "à".repeat(620), "x".repeat(980));
        suggests(step, step, step, step, step, step);
        assertThat(open().asByteArray().length).isLessThan(60_000);
    }

    private void sent(String language, NoticeKind kind) {
        told.andTaken(notice.becomes(NoticeState.SENT, 2, language, kind));
    }

    private String path() {
        return "/c/" + notice.token();
    }

    private Response open() {
        return given().get(path());
    }

    private Response ask(String field, String value) {
        return byHand().formParams(Map.of(field, value)).post(path() + "/feedback-request");
    }

    private Response rate(String score, String comment) {
        return byHand().formParam("score", score).formParam("comment", comment).post(path() + "/rating");
    }

    private List<List<String>> requests() {
        return rows("select topics::text as one, question as two from feedback_request");
    }

    private List<List<String>> ratings() {
        return rows("select score::text as one, comment as two from rating");
    }

    private List<List<String>> rows(String query) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.createQuery(query)
                        .map((row, context) -> List.of(row.getString("one"), row.getString("two")))
                        .list());
    }

    /** Every row of this tenant, as text. */
    private List<String> everything() {
        var tables = List.of(
                "fact",
                "link",
                "feedback_request",
                "rating",
                "helpfulness",
                "rating_rule",
                "plan_step",
                "contact_consent");
        return tables.stream()
                .flatMap(table -> {
                    var query = "select t::text from " + table + " t where tenant_id = '" + tenant + "' order by 1";
                    var worker = List.of("fact", "link").contains(table);
                    return (worker
                                    ? wall.asWorker(handle -> handle.createQuery(query)
                                            .mapTo(String.class)
                                            .list())
                                    : wall.inside(
                                            new TenantId(tenant),
                                            handle -> handle.createQuery(query)
                                                    .mapTo(String.class)
                                                    .list()))
                            .stream();
                })
                .toList();
    }

    @Test
    void a_form_too_large_to_be_read_is_answered_by_a_calm_page() {
        var answer = io.restassured.RestAssured.given()
                .header("Accept-Language", "fr")
                .formParam("question", "x".repeat(256 * 1024))
                .post("/c/" + Given.token() + "/feedback-request");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.header("Content-Language")).isEqualTo("fr");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).contains("Revenez à la page précédente").doesNotContain("xxx");
    }
}
