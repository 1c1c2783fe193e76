package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CandidateStoryTest {

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @Test
    void a_french_candidate_refused_after_an_interview_hears_back_asks_for_more_and_is_counted() {
        var before = pipeline.ats().processMetrics();
        var refusal = AnOutcome.refusalOf("Maëlle Le Goff", "maelle.le.goff@example.org")
                .inFrench()
                .afterStage("INTERVIEW")
                .forJob("Ingénieure ou ingénieur données")
                .by("Léa Bernard", "lea.bernard@acme.example")
                .because(Map.of(
                        "code", "SKILLS_GAP",
                        "skills", List.of("Kubernetes en production"),
                        "strength", "la clarté de vos explications"));

        var notice = pipeline.untilSent(pipeline.ats().report(refusal));

        assertThat(notice.header("Content-Language")).hasValue("fr");
        assertThat(notice.header("Auto-Submitted")).hasValue("auto-generated");
        assertThat(notice.header("Reply-To"))
                .hasValueSatisfying(to -> assertThat(to).contains("lea.bernard@acme.example"));
        assertThat(notice.text())
                .containsIgnoringWhitespaces("Maëlle Le Goff", "Ingénieure ou ingénieur données")
                .containsIgnoringWhitespaces("Kubernetes en production", "la clarté de vos explications")
                .containsIgnoringWhitespaces("Léa Bernard");

        Browser.assertAccessible(browser.read(notice.html()));
        var page = browser.open(notice.link().orElseThrow(), new NewContextOptions().setLocale("fr-FR"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        Browser.assertAccessible(page);
        page.locator("input[name=topics][value=SKILLS]").check();
        page.locator("#question").fill("Quelle expérience de Kubernetes attendiez-vous ?");
        page.locator("form[action*='feedback-request'] button").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        Browser.assertAccessible(page);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var after = pipeline.ats().processMetrics();
            assertThat(after.get("feedbackRequests").asLong())
                    .isEqualTo(before.get("feedbackRequests").asLong() + 1);
            assertThat(after.get("outcomes").asLong())
                    .isGreaterThan(before.get("outcomes").asLong());
            assertThat(after.get("noticesSent").asLong())
                    .isGreaterThan(before.get("noticesSent").asLong());
            assertThat(after.at("/timeToNotice/median").asDouble()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "fr, 1280", "fr, 390"})
    void the_console_shows_a_notice_exactly_as_it_was_sent(String language, int width) {
        var refusal = AnOutcome.refusal().afterStage("INTERVIEW");
        var notice = pipeline.untilSent(pipeline.ats().report(refusal));
        var tenant = pipeline.platform().tenant();
        var page = browser.open(
                pipeline.address(Service.MESSAGE) + "/desk",
                new NewContextOptions().setLocale(language).setViewportSize(width, 900));
        Browser.assertAccessible(page);

        page.locator("input[type=text]").fill(tenant.id());
        page.locator("input[type=password]").fill(tenant.apiKey());
        page.locator("form button").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Browser.assertAccessible(page);
        page.locator("a[href*='/desk/notices/']").first().click();

        Browser.assertAccessible(page);
        assertThat(page.content()).contains(notice.subject());
        var shown = page.request()
                .get(page.locator("iframe").evaluate("frame => frame.src").toString());
        assertThat(shown.text()).contains("demand forecasting");
        assertThat(page.content()).doesNotContain(notice.link().orElseThrow());
    }
}
