package io.hearback.feedback.privacy;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.hearback.feedback.ByHand.byHand;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class DataPageTest {

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    private final String tenant = Given.tenant();
    private final Given.Notice notice = Given.notice(tenant);

    @Test
    void it_says_what_is_kept_by_whom_for_how_long_and_offers_both_rights() {
        sent("en");
        says("");

        var page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<html lang=\"en\">", "Acme &amp; Sons is responsible", "6 months after the last decision")
                .contains("/data/file?lang=en", "/data/all?lang=en", "/data/erasure?lang=en")
                .doesNotContain("<script", "http://", "https://", "NOT_FOUND", "<form");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.asByteArray().length).isLessThan(60_000);
    }

    @Test
    void it_speaks_french() {
        sent("fr");
        says("");
        assertThat(get("").asString()).contains("<html lang=\"fr\">", "Vos données", "Effacer mes données…");
        assertThat(get("/erasure").asString()).contains("Effacer toutes vos données");
    }

    @Test
    void all_of_it_is_one_file_and_can_be_read() {
        sent("en");
        peers.intakeTells(tenant, notice.outcome().applicationId(), "whole-export", """
                {"format":"hearback-export-1","reported":{"people":{"candidate_name":"Camille <Martin>","time_zone":null}},
                 "notices":{"notices":[{"subject":"Your application"}]},"feedback":{"rating":[]}}
                """);

        var file = get("/file");
        assertThat(file.header("Content-Disposition")).contains("attachment", "hearback-data.json");
        assertThat(file.jsonPath().getString("reported.people.candidate_name")).isEqualTo("Camille <Martin>");
        assertThat(get("/all").asString())
                .contains("people › candidate name", "Camille &lt;Martin&gt;", "notices › 1 › subject")
                .doesNotContain("time zone", "NOT_FOUND");
    }

    @Test
    void a_form_without_the_tick_erases_nothing_and_with_it_the_order_is_given() {
        sent("en");
        says("");
        peers.intakeAcceptsErasures();
        var application = notice.outcome().applicationId();

        assertThat(get("/erasure").asString()).contains("name=\"sure\"").doesNotContain("checked");
        var unsure = byHand().post(path() + "/erasure");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.asString()).contains("role=\"alert\"", "Please tick the box");
        given().head(path() + "/erasure").then().statusCode(200);
        assertThat(peers.erasuresAsked(application)).isZero();

        var sure = byHand().formParam("sure", "yes").post(path() + "/erasure");
        assertThat(sure.statusCode()).isEqualTo(303);
        assertThat(sure.header("Location")).endsWith("/c/" + notice.token() + "/data");
        assertThat(peers.erasuresAsked(application)).isOne();
    }

    @Test
    void what_no_person_sent_is_asked_about_and_erases_nothing() {
        sent("fr");
        says("");
        peers.intakeAcceptsErasures();
        var application = notice.outcome().applicationId();
        for (var machine : List.of(
                given(),
                given().header("Sec-Fetch-Site", "same-origin"),
                given().header("Sec-Fetch-Site", "cross-site").header("Sec-Fetch-User", "?1"),
                given().header("Sec-Fetch-Site", "cross-site").formParam("confirmed", "yes"))) {
            var answer = machine.formParam("sure", "yes").post(path() + "/erasure?lang=fr");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).contains("Rien n’a encore été envoyé", "name=\"sure\" value=\"yes\"");
        }
        assertThat(peers.erasuresAsked(application)).isZero();

        // With the box ticked it is sent, in browsers that say nothing of themselves.
        var confirmed = given().redirects()
                .follow(false)
                .formParam("sure", "yes")
                .formParam("confirmed", "yes")
                .post(path() + "/erasure");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(peers.erasuresAsked(application)).isOne();
    }

    @Test
    void a_legal_hold_is_told_as_it_is() {
        sent("en");
        says(
                ",\"erasure\":{\"id\":\"0199a3c4-7e01-7d4f-8b62-5a1c2b3d4e5f\",\"state\":\"HELD\",\"orderedAt\":\"2026-11-28T08:00:00Z\"}");

        assertThat(get("").asString())
                .contains("Your request is on record", "28 November 2026", "erased by itself")
                .doesNotContain("/data/erasure");
        assertThat(given().redirects().follow(false).get(path() + "/erasure").statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_unknown_link_and_an_outage_get_calm_pages() {
        var unknown = given().get("/c/" + Given.token() + "/data");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.asString()).contains("<h1>").doesNotContain("NOT_FOUND");
        sent("en");
        var away = get("");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.asString()).contains("<h1>").doesNotContain(notice.token(), "Exception");
    }

    private void sent(String language) {
        told.andTaken(notice.becomes(NoticeState.SENT, 2, language, NoticeKind.REFUSAL));
    }

    /** @param erasure more JSON */
    private void says(String erasure) {
        peers.intakeTells(
                tenant,
                notice.outcome().applicationId(),
                "privacy",
                "{\"controller\":\"Acme & Sons\",\"retentionMonths\":6,\"new\":1" + erasure + "}");
    }

    private Response get(String what) {
        return given().get(path() + what);
    }

    private String path() {
        return "/c/" + notice.token() + "/data";
    }
}
