package io.hearback.message.desk;

import com.fasterxml.uuid.Generators;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static io.hearback.message.desk.Visitor.browser;
import static io.hearback.message.desk.Visitor.signIn;
import static io.hearback.message.desk.Visitor.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** A recruiter in front of the desk. Each test has an organisation of its own. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(FakeIntake.class)
class DeskTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    TenantWall wall;

    @Inject
    Composer composer;

    private final TenantId tenant =
            new TenantId("desk-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void a_stranger_is_shown_the_door() {
        browser().get("/desk").then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        browser()
                .get("/desk/notices/" + UUID.randomUUID())
                .then()
                .statusCode(302)
                .header("Location", endsWith("/desk/sign-in"));
    }

    @Test
    void a_forged_session_is_shown_the_door() {
        browser().cookie("hearback-session", "acme").get("/desk").then().statusCode(302);
    }

    @Test
    void a_wrong_key_comes_back_to_the_door_with_an_explanation() {
        signIn(tenant.value(), "hb_live_wrong")
                .statusCode(302)
                .header("Location", endsWith("/desk/sign-in?problem=key"));
        browser().get("/desk/sign-in?problem=key").then().statusCode(200).body(containsString("could not sign you in"));
    }

    @Test
    void another_organisations_key_does_not_open_the_desk() {
        signIn(tenant.value(), FakeIntake.keyOf("somebody-else"))
                .statusCode(302)
                .header("Location", endsWith("/desk/sign-in?problem=key"));
    }

    @Test
    void the_session_is_kept_from_scripts_other_sites_and_other_paths() {
        signIn(tenant.value(), FakeIntake.keyOf(tenant.value()))
                .statusCode(302)
                .header("Location", endsWith("/desk"))
                .header("Set-Cookie", containsStringIgnoringCase("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/desk"));
    }

    @Test
    void signing_out_ends_the_session() {
        recruiter().post("/desk/sign-out").then().statusCode(303).cookie("hearback-session", is(""));
    }

    @Test
    void an_empty_desk_says_what_will_come_and_how() {
        recruiter().get("/desk").then().statusCode(200).body(containsString("No notice yet"), containsString("curl"));
    }

    @Test
    void the_list_tells_what_became_of_each_notice() {
        save(NoticeState.SENT, "Camille Martin", NOON);
        save(NoticeState.FAILED, "Ada Byron", NOON.plusSeconds(1));

        var page = recruiter().get("/desk").then().statusCode(200).extract().asString();

        assertThat(page)
                .containsSubsequence("Ada Byron", "Not informed", "Camille Martin", "Sent")
                .contains("Data engineer", "Refusal", "Skills gap", "Interview")
                .doesNotContain("No notice yet");
        recruiter()
                .get("/desk?state=SENT")
                .then()
                .body(containsString("Camille Martin"), not(containsString("Ada Byron")));
        recruiter().get("/desk?state=HELD").then().body(containsString("No notice is in this state"));
    }

    @Test
    void the_list_goes_on_where_the_page_ended() {
        for (int i = 0; i < 51; i++) {
            save(NoticeState.SENT, "Candidate number " + (i + 100), NOON); // all at once: the id decides
        }
        var first = recruiter().get("/desk").then().extract();
        var older = first.htmlPath().getString("**.find { it.@rel == 'next' }.@href");

        var second = recruiter().get(older).then().extract().asString();

        assertThat(first.asString().split("Candidate number", -1)).hasSize(51);
        assertThat(second.split("Candidate number", -1)).hasSize(2);
        assertThat(second)
                .contains("Candidate number 100", "Back to the newest")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void a_notice_is_shown_as_it_was_sent_but_for_the_link() {
        var id = save(NoticeState.SENT, "Camille <b>Martin", NOON);

        recruiter()
                .get("/desk/notices/" + id)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(
                        containsString("Camille &lt;b&gt;Martin"),
                        containsString("250 2.0.0 taken"),
                        containsString("Auto-Submitted: auto-generated"),
                        containsString("<iframe class=\"letter\" sandbox"),
                        containsString("only the candidate may use it"),
                        not(containsString("Camille <b>Martin")),
                        not(containsString(Composition.LINK)));
        recruiter()
                .get("/desk/notices/" + id + "/html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"))
                .header("Cache-Control", is("no-store"))
                .body(
                        containsString("Hello Camille &lt;b&gt;Martin,"),
                        containsString("ask us for more detail"),
                        not(containsString("href")),
                        not(containsString(Composition.LINK)));
    }

    @Test
    void a_notice_that_lacks_something_is_shown_without_text() {
        var id = save(NoticeState.HELD, "Camille Martin", NOON, new Composition("en", null, null, null));

        recruiter().get("/desk/notices/" + id).then().statusCode(200).body(containsString("has no text yet"));
        recruiter().get("/desk/notices/" + id + "/html").then().statusCode(404);
    }

    @Test
    void a_call_that_comes_first_is_marked_at_the_desk() {
        var id = save(NoticeState.SCHEDULED, "Camille Martin", NOON);
        wall.inside(
                tenant,
                handle -> handle.createUpdate("update notice set call_by = :by where id = :id")
                        .bind("by", NOON.plusSeconds(86_400))
                        .bind("id", id)
                        .execute());
        var page = "/desk/notices/" + id;
        recruiter()
                .get(page)
                .then()
                .body(containsString("Please call Camille Martin"), containsString("I have called"));
        recruiter().post(page + "/called").then().statusCode(303).header("Location", endsWith(page + "?done=CALLED"));
        recruiter().get(page).then().body(containsString("Called"), not(containsString("I have called")));
        recruiter().post(page + "/called").then().statusCode(303);
        signedIn("desk-stranger").post(page + "/called").then().statusCode(404);
        browser().post(page + "/called").then().statusCode(302);
    }

    @Test
    void a_notice_that_waits_says_until_when_and_why_then() {
        var id = save(NoticeState.SCHEDULED, "Camille Martin", NOON);
        wall.inside(
                tenant,
                handle -> handle.createUpdate("update notice set waits_for = 'HOLIDAY' where id = :id")
                        .bind("id", id)
                        .execute());
        recruiter().get("/desk").then().body(containsString("Before that comes a public holiday."));
        recruiter()
                .get("/desk/notices/" + id)
                .then()
                .body(containsString("It leaves on "))
                .body(containsString("Before that comes a public holiday."));
    }

    @Test
    void another_organisations_notice_does_not_exist() {
        var id = save(NoticeState.SENT, "Grace Hopper", NOON);
        var stranger = signedIn("desk-stranger");

        stranger.get("/desk/notices/" + id).then().statusCode(404);
        signedIn("desk-stranger").get("/desk").then().body(not(containsString("Grace Hopper")));
    }

    @Test
    void the_desk_speaks_french_too() {
        save(NoticeState.UNKNOWN, "Grace Hopper", NOON);

        recruiter()
                .header("Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5")
                .get("/desk")
                .then()
                .body(containsString("<html lang=\"fr\">"), containsString("Incertain"), containsString("Entretien"));
    }

    @Test
    void the_api_still_answers_strangers_with_401_and_no_redirect() {
        browser().get("/v1/notices").then().statusCode(401);
    }

    private RequestSpecification recruiter() {
        return signedIn(tenant.value());
    }

    private UUID save(NoticeState state, String candidate, Instant at) {
        var reason = Reason.of(ReasonCode.SKILLS_GAP).with(ReasonDetail.SKILLS, "Kubernetes");
        var signedBy = new Signatory("Léa Bernard", null, "lea@acme.example");
        return save(
                state,
                candidate,
                at,
                composer.compose(new Matter(
                        NoticeKind.REFUSAL,
                        Stage.INTERVIEW,
                        Voice.of("en"),
                        "Acme",
                        candidate,
                        "Data engineer",
                        signedBy,
                        reason,
                        Circumstances.NONE)));
    }

    @Test
    void what_can_be_proved_is_a_page_to_read_in_either_language() {
        var id = save(NoticeState.SENT, "Camille Martin", NOON);
        wall.inside(tenant, handle -> handle.execute("""
                insert into transition (notice_id, tenant_id, at, from_state, to_state, cause, begun_at, bytes_sha256)
                values (?, ?, '2026-11-20T12:00:03Z', 'HANDING_OVER', 'SENT', 'SMTP_250', '2026-11-20T12:00:01Z', null)""", id, tenant.value()));
        wall.inside(tenant, handle -> handle.execute("update notice set bytes_sha256 = sha256('') where id = ?", id));
        var address = "/desk/notices/" + id + "/proof";
        recruiter().get("/desk/notices/" + id).then().body(containsString("href=\"" + address + "\""));
        assertThat(recruiter().get(address).then().statusCode(200).extract().asString())
                .containsSubsequence("Proof of the notice to Camille Martin", "camille@example.org")
                .containsSubsequence("12:00:01", "Leaving", "12:00:03", "Sent", "SMTP_250")
                .contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .contains("no longer gives these bytes")
                .contains("Hello Camille Martin");
        assertThat(Visitor.inFrench(recruiter())
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Preuve du message à Camille Martin", "Chaque changement", "ne donne plus ces octets")
                .doesNotContain("Every change");
        signedIn("another-one").get(address).then().statusCode(404);
        browser().get(address).then().statusCode(302);
    }

    private UUID save(NoticeState state, String candidate, Instant at, Composition wording) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        wall.inside(
                tenant,
                handle -> handle.createUpdate("""
                        insert into notice (id, tenant_id, application_id, outcome_id, outcome_sequence, kind, stage,
                            reason, state, version, send_at, created_at, state_at, organisation, job_title,
                            candidate_name, candidate_email, signatory_name, signatory_email, language, subject,
                            text_body, html_body, link_hash, link_expires_at, message_id, dated_at, smtp_reply)
                        values (:id, :tenant, :id, :id, 1, 'REFUSAL', 'INTERVIEW', 'SKILLS_GAP', :state, 1, :at, :at,
                            :at, 'Acme', 'Data engineer', :candidate, 'camille@example.org', 'Léa Bernard',
                            'lea@acme.example', :language, :subject, :text, :html, repeat('0', 64), :at,
                            '<1@acme.example>', :at, '250 2.0.0 taken')""")
                        .bind("id", id)
                        .bind("tenant", tenant.value())
                        .bind("state", state)
                        .bind("at", at)
                        .bind("candidate", candidate)
                        .bind("language", wording.language())
                        .bind("subject", wording.subject())
                        .bind("text", wording.text())
                        .bind("html", wording.html())
                        .execute());
        return id;
    }
}
