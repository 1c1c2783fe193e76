package io.hearback.intake.api;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@OnLocalPlatform("intake")
class RefusedRequestTest {

    static Stream<Arguments> brokenRules() {
        var report = Report.rejected();
        var declined = Report.offerDeclined();
        return Stream.of(
                arguments("application", report.without("application"), "is missing"),
                arguments("application.reference", report.without("application.reference"), "is missing"),
                arguments("application.reference", report.with("application.reference", " "), "is empty"),
                arguments(
                        "application.reference", report.with("application.reference", "x".repeat(101)), "at most 100"),
                arguments("application.stage", report.without("application.stage"), "is missing"),
                arguments("application.team", report.with("application.team", "lea@acme.example"), "must be a code"),
                arguments("application.team", report.with("application.team", " Data"), "must be a code"),
                arguments("application.team", report.with("application.team", "x".repeat(65)), "must be a code"),
                arguments("job.reference", report.with("job.reference", "Data engineer"), "must be a code"),
                arguments("job.reference", report.with("job.reference", "=cmd"), "must be a code"),
                arguments("recruiter.reference", report.with("recruiter.reference", "Lea Bernard"), "must be a code"),
                arguments(
                        "recruiter.reference", report.with("recruiter.reference", "l@acme.example"), "must be a code"),
                arguments("outcome", report.without("outcome"), "is missing"),
                arguments("decidedAt", report.without("decidedAt"), "is missing"),
                arguments(
                        "decidedAt",
                        report.with("decidedAt", Instant.now().plusSeconds(330).toString()),
                        "future"),
                arguments("candidate", report.without("candidate"), "is missing"),
                arguments("candidate.reference", report.without("candidate.reference"), "is missing"),
                arguments("candidate.name", report.without("candidate.name"), "is missing"),
                arguments("candidate.name", report.with("candidate.name", "A\r\nBcc: b@c.example"), "one line"),
                arguments("candidate.email", report.without("candidate.email"), "is missing"),
                arguments("candidate.language", report.with("candidate.language", "fr_FR"), "BCP 47"),
                arguments("candidate.language", report.with("candidate.language", "french"), "BCP 47"),
                arguments("candidate.language", report.with("candidate.language", "und"), "BCP 47"),
                arguments(
                        "candidate.language",
                        report.with("candidate.language", "fr-x-" + "a1-".repeat(12) + "b"),
                        "BCP 47"),
                arguments("candidate.language", report.with("candidate.language", ""), "BCP 47"),
                arguments(
                        "candidate.keepInTouchUntil",
                        report.with("candidate.keepInTouchUntil", "2026-11-20"),
                        "after the decision"),
                arguments(
                        "candidate.keepInTouchUntil",
                        report.with("candidate.keepInTouchUntil", "2028-11-21"),
                        "two years"),
                arguments("candidate.timeZone", report.with("candidate.timeZone", "Mars/Base"), "IANA"),
                arguments("job", report.without("job"), "is missing"),
                arguments("job.title", report.with("job.title", "a\nb"), "one line"),
                arguments("job.country", report.with("job.country", "fr"), "ISO 3166-1"),
                arguments("job.country", report.with("job.country", "XX"), "ISO 3166-1"),
                arguments("job.country", report.with("job.country", "FRA"), "ISO 3166-1"),
                arguments("recruiter", report.without("recruiter"), "is missing"),
                arguments("recruiter.name", report.with("recruiter.name", ""), "is empty"),
                arguments("recruiter.title", report.with("recruiter.title", "a\tb"), "one line"),
                arguments("recruiter.email", report.with("recruiter.email", "nobody"), "ASCII e-mail address"),
                arguments("reason", report.without("reason"), "needs a reason"),
                arguments("reason.code", report.without("reason.code"), "is missing"),
                arguments("reason.ats", report.with("reason.ats", " "), "is empty"),
                arguments("reason.ats", report.with("reason.ats", "x".repeat(201)), "at most 200"),
                arguments("reason.ats", report.with("reason", Map.of("ats", "a\nb")), "one line"),
                arguments("decisionAutomated", declined.with("decisionAutomated", true), "not taken by a machine"),
                arguments("candidateWords", report.with("candidateWords", "Dommage."), "REJECTED has none"),
                arguments("candidateWords", declined.with("candidateWords", " \n"), "is empty"),
                arguments("candidateWords", declined.with("candidateWords", "x".repeat(2001)), "at most 2000"),
                arguments("reason.skills", report.without("reason.skills"), "SKILLS_GAP needs skills"),
                arguments("reason.skills", report.with("reason.skills", List.of()), "1 to 5"),
                arguments("reason.skills", report.with("reason.skills", Collections.nCopies(6, "SQL")), "1 to 5"),
                arguments("reason.skills[1]", report.with("reason.skills", List.of("SQL", "a\nb")), "one line"),
                arguments("reason.cause", report.with("reason.cause", "a freeze"), "has no cause"),
                arguments(
                        "reason.years",
                        report.with("reason", Map.of("code", "EXPERIENCE_GAP", "experience", "Java", "years", 41)),
                        "1 to 40"),
                arguments("reason.strength", report.with("reason.strength", "x".repeat(501)), "at most 500"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("brokenRules")
    void a_broken_rule_is_told_with_its_field_and_a_fix(String field, Report report, String rule) {
        var problem = problem(Caller.ACME.reports(report), 422, "rule-broken");
        assertThat(problem.jsonPath().getList("violations.field")).containsExactly(field);
        assertThat(problem.jsonPath().getString("violations[0].message")).contains(rule);
        assertThat(problem.jsonPath().getString("violations[0].fix")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\u0085", "\u2028", "\u2029", "\u0000", "\u001b", "\u202e", "\ud800"})
    void a_name_holds_no_character_that_could_break_out_of_a_header(String control) {
        var json = Report.rejected().json().replace("Camille Martin", "Camille%sMartin".formatted(escaped(control)));
        var problem = problem(Caller.ACME.asks().body(json).post("/v1/outcomes"), 422, "rule-broken");
        assertThat(problem.jsonPath().getList("violations.field")).containsExactly("candidate.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\t", "\u0085", "\u2028", "\u0000", "\u001b", "\u202e", "\u2066", "\ud800"})
    void a_candidate_s_words_hold_lines_and_no_other_control(String control) {
        var json = Report.offerDeclined().json().replace("Merci", "Merci%s".formatted(escaped(control)));
        problem(Caller.ACME.asks().body(json).post("/v1/outcomes"), 422, "rule-broken")
                .then()
                .body("violations.field", contains("candidateWords"))
                .body(not(containsString("Merci")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-CA", "pt-br", "zh-Hant-TW", "es-419", "ast", "de-CH-1996"})
    void a_language_may_have_a_script_a_region_and_more(String tag) {
        Caller.ACME
                .reports(Report.rejected().with("candidate.language", tag))
                .then()
                .statusCode(202);
    }

    @Test
    void the_examples_of_the_api_s_description_are_accepted() {
        for (var example : List.of(Examples.REJECTED, Examples.NAMED_BY_THE_ATS, Examples.OFFER_DECLINED)) {
            Caller.GLOBEX.asks().body(example).post("/v1/outcomes").then().statusCode(202);
        }
        Caller.GLOBEX
                .asks()
                .body(Examples.MAPPINGS)
                .put("/v1/reason-mappings")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "@b.example",
                "a@.example",
                "a..b@c.example",
                ".a@c.example",
                "a b@c.example",
                "é@c.example",
                "a@b.example, c@d.example",
                "<a@b.example>",
                "a@-b.example",
                "\\\"a b\\\"@c.example",
                "a@[127.0.0.1]"
            })
    void an_address_that_smtp_would_read_otherwise_is_refused(String address) {
        var json = Report.rejected().json().replace("camille@example.org", address);
        problem(Caller.ACME.asks().body(json).post("/v1/outcomes"), 422, "rule-broken")
                .then()
                .body("violations.field", contains("candidate.email"))
                .body(not(containsString(address)));
    }

    @Test
    void an_address_has_at_most_254_characters() {
        var host = ("a".repeat(60) + ".").repeat(3) + "example";
        Caller.ACME
                .reports(Report.rejected().with("candidate.email", "x".repeat(254 - 1 - host.length()) + "@" + host))
                .then()
                .statusCode(202);
        problem(
                Caller.ACME.reports(Report.rejected()
                        .with("candidate.email", "x".repeat(255 - 1 - host.length()) + "@" + host)),
                422,
                "rule-broken");
    }

    @ParameterizedTest(name = "{0} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            candidate.name      | 7                  | wrong-type    | candidate.name
            candidate.name      | ["Camille Martin"] | wrong-type    | candidate.name
            candidate           | "Camille Martin"   | wrong-type    | candidate
            application.stage   | "LUNCH"            | wrong-type    | application.stage
            application.stage   | 3                  | wrong-type    | application.stage
            outcome             | "GHOSTED"          | wrong-type    | outcome
            decidedAt           | "yesterday"        | wrong-type    | decidedAt
            reason.skills       | "SQL"              | wrong-type    | reason.skills
            reason.skills       | ["SQL", {}]        | wrong-type    | reason.skills[1]
            reason.years        | "three"            | wrong-type    | reason.years
            reason.years        | 3.5                | wrong-type    | reason.years
            reason.ats          | 3                  | wrong-type    | reason.ats
            candidate.keepInTouchUntil | "in a year" | wrong-type    | candidate.keepInTouchUntil
            candidate.keepInTouchUntil | 20500       | wrong-type    | candidate.keepInTouchUntil
            candidate.keepInTouchUntil | "2027-11-20T00:00:00Z" | wrong-type | candidate.keepInTouchUntil
            decisionAutomated   | "yes"              | wrong-type    | decisionAutomated
            decisionAutomated   | "true"             | wrong-type    | decisionAutomated
            decisionAutomated   | 1                  | wrong-type    | decisionAutomated
            candidateWords      | ["a"]              | wrong-type    | candidateWords
            reason.personality  | "odd"              | unknown-field | reason.personality
            candidate.age       | 57                 | unknown-field | candidate.age
            salary              | 1                  | unknown-field | salary
            """)
    void a_field_that_does_not_exist_or_has_the_wrong_type_is_told_by_name(
            String path, String value, String type, String field) throws Exception {
        var report = Report.rejected().with(path, new com.fasterxml.jackson.databind.ObjectMapper().readTree(value));
        problem(Caller.ACME.reports(report), 400, type)
                .then()
                .body("violations.field", contains(field))
                .body(not(containsString("yesterday")))
                .body(not(containsString("Camille")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"outcome\": ",
                "{} {}",
                "[]",
                "\"text\"",
                "{\"outcome\":\"REJECTED\",\"outcome\":\"WITHDRAWN\"}",
                "\u0000"
            })
    void a_body_that_is_no_json_object_is_a_bad_request(String body) {
        var answer = Caller.ACME.asks().body(body).post("/v1/outcomes");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).matches("urn:hearback:problem:(unreadable-request|wrong-type)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void a_missing_body_is_told(String body) {
        problem(Caller.ACME.asks().body(body).post("/v1/outcomes"), 422, "rule-broken");
    }

    @Test
    void a_body_over_256_kB_is_too_large() {
        var report = Report.rejected().with("reason.advice", "x".repeat(256 * 1024));
        problem(Caller.ACME.reports(report), 413, "too-large");
    }

    @Test
    void a_body_over_256_kB_is_too_large_also_when_it_does_not_say_so() {
        var report =
                Report.rejected().with("reason.advice", "x".repeat(256 * 1024)).json();
        var stream = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)); // sent in chunks
        problem(Caller.ACME.asks().body(stream).post("/v1/outcomes"), 413, "too-large");
    }

    @Test
    void another_media_type_is_refused() {
        var answer = given().header("Authorization", "Bearer " + Caller.ACME.secret)
                .contentType("text/plain")
                .body("x")
                .post("/v1/outcomes");
        problem(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/outcomes;a=b",
                "/v1/../x;y",
                "/v1%2foutcomes",
                "/v1%5Coutcomes",
                "/v1/outcomes%3Ba",
                "/internal/v1/recipients:resolve;x"
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String path) {
        problem(Caller.ACME.asks().urlEncodingEnabled(false).body("{}").post(path), 400, "forbidden-path");
    }

    @Test
    void an_unknown_path_and_method_are_problems_too() {
        problem(Caller.ACME.asks().get("/v1/nothing"), 404, "not-found");
        problem(Caller.ACME.asks().delete("/v1/outcomes"), 405, "method-not-allowed");
        problem(Caller.ACME.asks().get("/v1/outcomes/no-uuid"), 404, "not-found");
    }

    @Test
    void an_idempotency_key_is_printable_and_short() {
        problem(Caller.ACME.reports(Report.rejected(), "x".repeat(256)), 422, "rule-broken")
                .then()
                .body("violations.field", contains("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/outcomes", "/v1/nothing", "/nothing", "/v1/a;b", "/q/health/ready", "/q/openapi"})
    void no_refusal_is_kept_sniffed_or_referred_to(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void every_answer_forbids_caching_and_sniffing() {
        Caller.ACME
                .reports(Report.rejected())
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    private static Response problem(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
        return answer;
    }

    private static String escaped(String control) {
        return "\\u%04x".formatted((int) control.charAt(0));
    }
}
