package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A notice opens a conversation: what a candidate can do behind its link, as a person does it. */
class CandidateConversationTest {

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "fr, 375, DARK"})
    void a_candidate_reads_asks_plans_rates_stays_in_touch_and_closes_the_link(
            String language, int width, ColorScheme scheme) {
        var refusal = AnOutcome.refusal()
                .afterStage("INTERVIEW")
                .because(Map.of(
                        "code",
                        "SKILLS_GAP",
                        "skills",
                        List.of("Kubernetes"),
                        "strength",
                        language.equals("fr") ? "la clarté de vos explications" : "how clearly you explain"));
        var notice = pipeline.untilSent(pipeline.ats().report(language.equals("fr") ? refusal.inFrench() : refusal));
        var link = notice.link().orElseThrow();
        var pictures = language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        var page = browser.open(
                link,
                new NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
        look(page, pictures, "1-first");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("blockquote.told").textContent()).contains("Kubernetes");

        // Did the explanation help?
        page.locator("form[action*='/helpfulness'] input[value=PARTLY]").check();
        page.locator("form[action*='/helpfulness'] textarea").fill("Quel niveau ? / Which level?");
        page.locator("form[action*='/helpfulness'] button").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();

        // What is missing is named, and what was chosen stays.
        page.locator("form[action*='feedback-request'] button").click();
        look(page, pictures, "2-flawed");
        assertThat(page.locator("[role=alert]").isVisible()).isTrue();
        page.locator("input[name=topics][value=SKILLS]").check();
        page.locator("#question").fill("Quelle expérience ?");
        page.locator("#FEEDBACK-answerBy input[value=PAGE]").check();
        page.locator("form[action*='feedback-request'] button").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();

        page.locator("details summary").last().click();
        page.locator("#why-review").fill("Mon certificat / my certificate");
        page.locator("form[action*='review-request'] button").click();
        look(page, pictures, "3-asked");

        answer(language);
        page.navigate(link);
        page.locator("form[action*='answer-helpfulness'] input[value=YES]").check();
        page.locator("form[action*='answer-helpfulness'] button").click();
        look(page, pictures, "4-answered");

        page.locator("a[href*='/plan?']").first().click();
        look(page, pictures, "5-plan-empty");
        page.locator("form:has(input[type=hidden][name=words]) button").first().click();
        page.locator("#words").fill("Écrire à Inès; write to Inès");
        page.locator("#due").fill("2036-01-31");
        page.locator("form:has(#words) button").click();
        page.locator("button[value=tick]").last().click();
        look(page, pictures, "6-plan");
        var calendar = page.request().get(link + "/plan/plan.ics").text();
        assertThat(calendar).contains("DTSTART;VALUE=DATE:20360131", "VTODO", "STATUS:COMPLETED");

        page.navigate(link + "/rating");
        page.locator("input[name=score][value='8']").check();
        if (page.locator("details#rules[open]").count() == 0) {
            page.locator("#rules summary").click();
        }
        page.locator("input[name=TREATMENT][value='5']").check();
        look(page, pictures, "7-rating");
        page.locator("form[action*='/rating'] button").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        look(page, pictures, "8-rated");

        page.navigate(link + "/stay-in-touch");
        assertThat(page.locator("#agree").isChecked()).isFalse();
        page.locator("form[action*='/stay-in-touch?'] button").click();
        assertThat(page.locator("[role=alert]").isVisible()).isTrue();
        page.locator("input[name=months][value='12']").check();
        page.locator("#agree").check();
        page.locator("form[action*='/stay-in-touch?'] button").click();
        look(page, pictures, "9-touch");
        var withdrawal = page.locator("a[href*='/stay-in-touch/']").getAttribute("href");

        page.locator("footer a[href*='/closing']").click();
        look(page, pictures, "10-closing");
        page.locator("main form button").click();
        look(page, pictures, "11-closed");
        page.navigate(link);
        assertThat(page.locator("form").count()).isZero();

        page.navigate(pipeline.address(Service.FEEDBACK).resolve(withdrawal).toString());
        look(page, pictures, "12-withdrawal");
        page.locator("main form button").click();
        look(page, pictures, "13-withdrawn");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> pipeline.count(
                                Service.FEEDBACK,
                                "select count(*) from contact_consent where withdrawn_at is null and notice_id in"
                                        + " (select notice_id from link where closed_by = 'CANDIDATE')")
                        == 0);
    }

    /** As a recruiter gives it; their side has stories of its own. */
    private void answer(String language) {
        var french = language.equals("fr");
        var given = pipeline.strings(
                Service.FEEDBACK,
                "insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)"
                        + " select id, tenant_id, '%s', '%s', '%s', '%s', 'Léa Bernard', now() from feedback_request"
                                .formatted(
                                        french
                                                ? "Vos explications étaient très claires."
                                                : "You explained things very clearly.",
                                        french
                                                ? "Exploiter Kubernetes en production."
                                                : "Running Kubernetes in production.",
                                        french
                                                ? "Montez un petit cluster chez vous.\nPassez la certification CKA."
                                                : "Run a small cluster at home.\nTake the CKA certification.",
                                        language)
                        + " where kind = 'FEEDBACK' and notice_id in (select notice_id from link)"
                        + " order by requested_at desc limit 1 returning signed_by");
        assertThat(given).hasSize(1);
    }

    private static void look(Page page, String person, String name) {
        assertThat(page.content().getBytes(StandardCharsets.UTF_8).length)
                .as(name)
                .isLessThan(60_000);
        Browser.assertLooksWell(page, "candidate-" + person + "-" + name);
    }
}
