package io.hearback.message.api;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.NoticeCheck;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.StrictReader;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class PreviewResourceTest {

    @Inject
    Recruiters recruiters;

    private final TenantId tenant = Recruiters.newTenant();

    @BeforeEach
    void readStrictly() {
        QuarkusMock.installMockForType(new StrictReader(), RespectCheck.class);
    }

    private static Map<String, Object> refusal() {
        var refusal = new HashMap<String, Object>();
        refusal.put("stage", "INTERVIEW");
        refusal.put("language", "en");
        refusal.put("candidateName", "Camille Martin");
        refusal.put("jobTitle", "Data engineer");
        refusal.put(
                "recruiter",
                Map.of("name", "Léa Bernard", "title", "Talent partner", "email", "lea.bernard@acme.example"));
        refusal.put("reason", Map.of("code", "EXPERIENCE_GAP", "experience", "leading a team", "years", 3));
        return refusal;
    }

    private static Map<String, Object> refusalWith(String field, Object value) {
        var refusal = refusal();
        refusal.put(field, value);
        return refusal;
    }

    private ValidatableResponse preview(Map<String, Object> matter) {
        return recruiters.of(tenant).body(matter).post("/v1/notices/preview").then();
    }

    @Test
    void a_notice_is_shown_as_it_would_be_sent() throws Exception {
        var shown = preview(refusal())
                .statusCode(200)
                .body("subject", equalTo("Our decision on your application: Data engineer at Acme"))
                .body("language", equalTo("en"))
                .body("wordsVersion", equalTo(0))
                .body("report.verdict", equalTo("RESPECTFUL"))
                .body("held", nullValue())
                .body("text", containsString("application: leading a team."))
                .body("text", containsString("at least 3 years"))
                .body("text", containsString(NoticeCheck.EXAMPLE_LINK))
                .body("html", containsString("href=\"" + NoticeCheck.EXAMPLE_LINK + "\""))
                .body("text", not(containsString("{{")))
                .extract()
                .jsonPath();
        var message = read(shown);
        assertThat(message.getSubject()).isEqualTo(shown.getString("subject"));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Camille Martin");
        assertThat(message.getReplyTo()[0].toString()).contains("lea.bernard@acme.example");
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("notices@hearback.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) message.getContent();
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo(shown.getString("text"));
        assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo(shown.getString("html"));
    }

    private static MimeMessage read(JsonPath shown) throws Exception {
        var bytes = shown.getString("mime").getBytes(StandardCharsets.US_ASCII);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String lines(Object content) {
        return content.toString().replace("\r\n", "\n");
    }

    @Test
    void a_place_where_no_reason_may_be_stated_states_none() {
        preview(refusalWith("jobCountry", "DE"))
                .statusCode(200)
                .body("text", not(containsString("leading a team")))
                .body("text", containsString("take your application further."));
    }

    @Test
    void what_would_be_held_says_so_and_why() {
        preview(refusalWith("jobTitle", "COLD storage manager"))
                .statusCode(200)
                .body("held.cause", equalTo("BELOW_BAR"))
                .body("held.hint", containsString("below your bar"))
                .body("report.findings[0].spans[0].text", equalTo("COLD"));
        preview(refusalWith("jobTitle", "OLD town guide"))
                .body("held.cause", equalTo("RISKY_GROUND"))
                .body("held.hint", containsString("a person"));
    }

    @ParameterizedTest
    @CsvSource({
        "candidateName,candidateName,CANDIDATE_NAME_MISSING",
        "jobTitle,jobTitle,JOB_TITLE_MISSING",
        "recruiter,recruiter.name,SIGNATORY_NAME_MISSING",
        "reason,reason.code,REASON_MISSING"
    })
    void what_is_missing_is_named(String left, String field, String code) {
        var matter = refusal();
        matter.remove(left);
        preview(matter)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(code));
    }

    @ParameterizedTest
    @CsvSource({
        "SKILLS_GAP,skills",
        "CERTIFICATION_MISSING,certification",
        "LANGUAGE_LEVEL,languageLevel",
        "EXERCISE_RESULT,exercise",
        "INCOMPLETE_APPLICATION,missingPart",
        "AVAILABILITY_MISMATCH,availability",
        "VALUES_MISMATCH,ourWay",
        "STRONGER_CANDIDATE,chosenHad"
    })
    void a_missing_detail_of_the_reason_is_named(String code, String detail) {
        preview(refusalWith("reason", Map.of("code", code)))
                .statusCode(422)
                .body("violations[0].field", equalTo("reason." + detail));
    }

    @ParameterizedTest
    @CsvSource({"stage,LUNCH", "kind,GREETING", "kind,SILENCE_WARNING", "jobCountry,Germany", "keepInTouchUntil,soon"})
    void each_field_is_held_against_its_rule(String field, String value) {
        preview(refusalWith(field, value))
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"léa@acme.example", "a@b, c@d", "nobody", "lea@acme.example> <x@y.example"})
    void an_address_that_no_header_takes_is_refused(String address) {
        preview(refusalWith("recruiter", Map.of("name", "Léa", "email", address)))
                .statusCode(422)
                .body("violations[0].field", equalTo("recruiter.email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLINE_ACKNOWLEDGEMENT",
                "WITHDRAWAL_ACKNOWLEDGEMENT",
                "DECLINE_REPORT",
                "WITHDRAWAL_REPORT",
                "CALL_TASK",
                "HOLDING",
                "OFFER_GUIDE"
            })
    void every_kind_can_be_seen(String kind) throws Exception {
        var matter = refusalWith("kind", kind);
        matter.put("candidateWords", "Thank you.\nI found something closer.");
        var shown = preview(matter).statusCode(200).extract().jsonPath();
        var toCandidate = kind.endsWith("ACKNOWLEDGEMENT")
                || Set.of("HOLDING", "OFFER_GUIDE").contains(kind);
        var to = (InternetAddress) read(shown).getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo(toCandidate ? "Camille Martin" : "Léa Bernard");
    }

    @Test
    void own_words_are_used_and_drafts_are_tried_on_top_and_not_kept() {
        recruiters
                .of(tenant)
                .body(Map.of("sentence", "Dear {name},"))
                .put("/v1/house-words/en/greeting")
                .then()
                .statusCode(200);
        preview(refusalWith("draftWords", Map.of("closing.interview", "Yours, from {organisation},")))
                .statusCode(200)
                .body("wordsVersion", equalTo(1))
                .body("text", startsWith("Dear Camille Martin,"))
                .body("text", containsString("Yours, from Acme,"));
        preview(refusal()).body("text", not(containsString("Yours, from")));
    }

    @Test
    void a_draft_is_held_against_the_rules_of_its_sentence() {
        preview(refusalWith("draftWords", Map.of("greeting", "Hello {inject:x},", "colon", "oops!")))
                .statusCode(422)
                .body("violations", hasSize(2))
                .body("violations[0].field", equalTo("draftWords.colon"))
                .body("violations[1].field", equalTo("draftWords.greeting"))
                .body("violations[1].message", containsString("{inject:x}"));
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        var hostile = "{{link}} {inject:config} {#if x}<script>alert(1)</script>";
        var matter = refusalWith("candidateName", hostile);
        matter.put("draftWords", Map.of("more.lead", "<b>{name}</b> ~ you can"));
        var shown = preview(matter)
                .statusCode(200)
                .body("html", not(containsString("<script>")))
                .body("html", not(containsString("<b>")))
                .body("html", containsString("&lt;script&gt;"))
                .body("text", containsString("{inject:config} {#if x}"))
                .body("text", containsString("</b> ~ you can"))
                .extract()
                .jsonPath();
        assertThat(shown.getString("text").split(NoticeCheck.EXAMPLE_LINK, -1)).hasSize(2);
        assertThat(shown.getString("html").split(NoticeCheck.EXAMPLE_LINK, -1)).hasSize(2);
        assertThat(read(shown).getAllRecipients()).hasSize(1);
    }

    @Test
    void a_preview_is_for_recruiters_and_leaves_no_notice() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/notices/preview")
                .then()
                .statusCode(401);
        Recruiters.bearer("feedback-service-token-for-tests")
                .body("{}")
                .post("/v1/notices/preview")
                .then()
                .statusCode(403);
        recruiters.of(tenant).post("/v1/notices/preview").then().statusCode(422);
    }
}
