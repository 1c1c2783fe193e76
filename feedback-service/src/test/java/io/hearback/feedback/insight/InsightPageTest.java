package io.hearback.feedback.insight;

import io.hearback.contract.Stage;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.metric.Behind.Of;
import io.hearback.feedback.metric.FakeInsights;
import io.hearback.feedback.metric.Insights;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of numbers, over numbers that are given. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class InsightPageTest {

    private static final String PLACE = "/inbox/insights";

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    private final FakeInsights insights = new FakeInsights();
    private final String tenant = Given.tenant();

    @BeforeEach
    void numbers_are_given() {
        QuarkusMock.installMockForType(insights, Insights.class);
        insights.measured(tenant, 240);
    }

    private static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }

    private RequestSpecification recruiter() {
        return of(tenant, "recruiter");
    }

    private RequestSpecification of(String organisation, String scope) {
        var session = browser()
                .formParam("organisation", organisation)
                .formParam("key", peers.keyOf(organisation, scope))
                .post("/inbox/sign-in/check")
                .cookie("hearback-session");
        return browser().cookie("hearback-session", session).urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/silence", "/definitions", "/definitions/CNPS"})
    void a_stranger_is_led_to_the_door_and_who_has_no_role_stays_outside(String page) {
        var stranger = browser().get(PLACE + page);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.header("Location")).endsWith("/inbox/sign-in");
        assertThat(of(tenant, "unheard-of").get(PLACE + page).statusCode()).isEqualTo(403);
        for (var scope : new String[] {"recruiter", "auditor", "admin"}) {
            assertThat(of(tenant, scope).get(PLACE + page).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_short_address_leads_to_the_numbers_with_all_that_was_asked() {
        assertThat(browser().get("/insights?team=Logistics").header("Location"))
                .endsWith("/inbox/insights?team=Logistics");
        assertThat(browser().get("/insights/silence").header("Location")).endsWith("/inbox/insights/silence");
    }

    @Test
    void a_number_is_a_sentence_with_its_interval_its_basis_and_its_benchmark() {
        var page = recruiter().get(PLACE).asString();
        assertThat(page)
                .contains("<strong>84%</strong> of those to be told by now heard within the days you promised.")
                .contains("95% interval: 81% to 87%", "n = 240", "Benchmark: 100%")
                .contains("<strong>2.4 days</strong>", "Benchmark: 3 days to 5 days")
                .contains("Fewer than five people answered");
        assertThat(page).contains("/inbox/insights/definitions/PROMISE_KEPT", "Stage by stage");
    }

    @Test
    void each_chart_is_a_table_first_and_the_worst_reason_comes_first() {
        var page = recruiter().get(PLACE).asString();
        assertThat(page.split("<figure ")).hasSize(8);
        assertThat(page).contains("data-mark=\"2.0\"", "Promise: 14 days", "data-low=\"3.0\"", "data-high=\"5.0\"");
        assertThat(page).contains("R&amp;D").doesNotContain("R&D<", "<script>");
        assertThat(page.indexOf("Another candidate had more of it</th>"))
                .isPositive()
                .isLessThan(page.indexOf("Skills</th>"));
        assertThat(page).contains("fewer than 5", "<data value=\"90.0\">");
        assertThat(recruiter().get("/inbox").asString()).doesNotContain("echarts");
    }

    @Test
    void what_draws_the_charts_is_ours_and_stored_for_long() {
        var page = recruiter().get(PLACE);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        var library = browser().get("/webjars/echarts/5.3.1/dist/echarts.min.js");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(browser().get("/look/charts.js").statusCode()).isEqualTo(200);
        assertThat(page.headers().getValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void filters_stand_in_the_address_and_reach_the_question_and_the_lists() {
        var page = recruiter()
                .get(PLACE + "?from=2026-01-01&to=2026-03-31&team=R%26D%20x&stage=OFFER&country=FR&kind=&job=J-1");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("team-error", "<a href=\"#team\">").doesNotContain("stage-error");
        var good = recruiter().get(PLACE + "?from=2026-01-01&to=2026-03-31&team=Logistics&stage=OFFER&job=J-1");
        assertThat(good.statusCode()).isEqualTo(200);
        var question = insights.asked();
        assertThat(question.period().from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(question.period().to()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(question.filter().team()).contains("Logistics");
        assertThat(question.filter().stage()).contains(Stage.OFFER);
        assertThat(question.filter().reason()).isEmpty();
        assertThat(good.asString())
                .contains("<option value=\"OFFER\" selected>", "Filters (3 set)", "value=\"J-1\"")
                .contains("/inbox/insights/list?from=2026-01-01&amp;to=2026-03-31&amp;team=Logistics"
                        + "&amp;stage=OFFER&amp;job=J-1&amp;of=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-05-01&to=2026-04-01",
                "to=9999-01-01",
                "stage=<script>",
                "reason=OTHER",
                "country=France",
                "recruiter=%00"
            })
    void what_makes_no_sense_is_named_at_its_field_and_the_rest_is_shown(String query) {
        var page = recruiter().get(PLACE + "?" + query.replace("<", "%3C").replace(">", "%3E"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("role=\"alert\"", "aria-invalid=\"true\"", "84%")
                .doesNotContain("<script>");
    }

    @Test
    void pages_speak_french() {
        var page = recruiter().header("Accept-Language", "fr").get(PLACE).asString();
        assertThat(page).contains("lang=\"fr\"", "Comment nous traitons les candidats", "2,4 jours", "Semaine du");
    }

    @Test
    void another_organisation_sees_nothing_of_ours_and_is_taught() {
        var stranger = of(Given.tenant(), "admin");
        assertThat(stranger.get(PLACE).asString())
                .contains("Nothing was decided in this period", "curl -X POST")
                .doesNotContain("84%", "<figure");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void each_metric_says_what_it_is_in_both_languages(Metric metric) {
        var english = recruiter().get(PLACE + "/definitions/" + metric);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.asString()).contains("Formula", "Left out", metric.name());
        assertThat(recruiter()
                        .header("Accept-Language", "fr")
                        .get(PLACE + "/definitions/" + metric)
                        .asString())
                .contains("Formule", "Laissé de côté");
        assertThat(recruiter().get(PLACE + "/definitions").asString()).contains("/definitions/" + metric + "\"");
    }

    @Test
    void a_metric_that_is_none_is_not_found() {
        recruiter().get(PLACE + "/definitions/LUCK").then().statusCode(404);
    }

    private UUID waits(String organisation, int days) {
        var application = UUID.randomUUID();
        wall.asWorker(handle -> handle.execute(
                "insert into application_fact (tenant_id, application_id, candidate_id, stage, stage_at) values (?, ?, ?, 'INTERVIEW', ?)",
                organisation,
                application,
                UUID.randomUUID(),
                Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS)));
        return application;
    }

    @Test
    void who_waits_too_long_and_who_soon_will_is_led_to_the_desk() {
        assertThat(recruiter().get(PLACE + "/silence").asString()).contains("Nobody waits past the promise");
        var late = waits(tenant, 30);
        var soon = waits(tenant, 13);
        var early = waits(tenant, 3);
        var abroad = waits(Given.tenant(), 30);
        var page = recruiter().get(PLACE + "/silence").asString();
        assertThat(page.indexOf(late.toString())).isPositive().isLessThan(page.indexOf(soon.toString()));
        assertThat(page)
                .contains("Past the promise: 1", "Soon past it: 1")
                .contains("/desk/waiting?application=" + late, "/inbox/applications/" + late)
                .doesNotContain(early.toString(), abroad.toString());
    }

    @Test
    void those_who_wait_follow_on_the_next_page() {
        for (int i = 0; i < 51; i++) {
            waits(tenant, 30 + i);
        }
        var first = recruiter().get(PLACE + "/silence").asString();
        assertThat(first.split("/desk/waiting\\?application=")).hasSize(51);
        var next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
        assertThat(recruiter().get(next).asString().split("/desk/waiting\\?application="))
                .hasSize(2);
    }

    private UUID refused(String organisation, String state) {
        var application = UUID.randomUUID();
        var outcome = UUID.randomUUID();
        var decided = Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        wall.asWorker(handle -> handle.execute(
                """
                insert into fact (tenant_id, outcome_id, application_id, outcome_kind, stage, reason, decided_at, recorded_at,
                                  notice_id, notice_kind, notice_version, notice_state, notice_at)
                values (?, ?, ?, 'REJECTED', 'INTERVIEW', 'SKILLS_GAP', ?, ?, ?, 'REFUSAL', 1, ?, ?)""", organisation, outcome, application, decided, decided, UUID.randomUUID(), state, decided));
        if (state.equals("FAILED")) {
            wall.asWorker(handle -> handle.execute(
                    "insert into listed_fact (tenant_id, list, decided_at, outcome_id) values (?, 'NOT_INFORMED', ?, ?)",
                    organisation,
                    decided,
                    outcome));
        }
        return application;
    }

    @Test
    void a_number_leads_to_its_applications_and_to_no_others() {
        var sent = refused(tenant, "SENT");
        var bounced = refused(tenant, "FAILED");
        var abroad = refused(Given.tenant(), "SENT");
        var list = recruiter().get(PLACE + "/list?of=SENT").asString();
        assertThat(list)
                .contains("/inbox/applications/" + sent, "Notices that were sent")
                .doesNotContain(bounced.toString(), abroad.toString());
        assertThat(recruiter().get(PLACE + "/list?of=NOT_INFORMED").asString())
                .contains(bounced.toString())
                .doesNotContain(sent.toString());
        assertThat(recruiter().get(PLACE + "/list?of=SENT&stage=OFFER").asString())
                .contains("Nobody is on this list")
                .doesNotContain(sent.toString());
        assertThat(recruiter().get("/inbox/applications/" + sent).statusCode()).isEqualTo(200);
        assertThat(recruiter().get(PLACE + "/list?of=LUCKY").statusCode()).isEqualTo(404);
        for (var of : Of.values()) {
            assertThat(recruiter().get(PLACE + "/list?of=" + of).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_long_list_goes_on() {
        for (int i = 0; i < 101; i++) {
            refused(tenant, "SENT");
        }
        var first = recruiter().get(PLACE + "/list?of=SENT&team=").asString();
        assertThat(first.split("href=\"/inbox/applications/")).hasSize(101);
        var next =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(recruiter().get(next).asString().split("href=\"/inbox/applications/"))
                .hasSize(2);
    }

    @Test
    void only_an_admin_switches_the_badge() {
        assertThat(recruiter().get(PLACE).asString()).doesNotContain("action=\"/inbox/insights/badge\"");
        recruiter().formParam("shown", "true").post(PLACE + "/badge").then().statusCode(403);
        var admin = of(tenant, "admin");
        admin.formParam("shown", "true").post(PLACE + "/badge").then().statusCode(303);
        assertThat(of(tenant, "admin").get(PLACE).asString()).contains("The badge is public", "Switch it off");
        of(tenant, "admin")
                .formParam("shown", "false")
                .post(PLACE + "/badge")
                .then()
                .statusCode(303);
        assertThat(recruiter().get(PLACE).asString()).contains("The badge is off");
    }
}
