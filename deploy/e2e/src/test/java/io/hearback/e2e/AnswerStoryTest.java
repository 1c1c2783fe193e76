package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A candidate asks, a recruiter answers, the candidate reads: by mail, and again on the page. */
class AnswerStoryTest {

    private static final String GAP = "The position plans three sites at once, and we saw experience with one.";

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "fr, 390, DARK"})
    void a_question_is_answered(String language, int width, ColorScheme scheme) {
        var who = new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
        var email = "candidate-" + UUID.randomUUID() + "@example.org";
        var refusal = AnOutcome.refusalOf("Camille Martin", email)
                .afterStage("INTERVIEW")
                .because(Map.of("code", "SKILLS_GAP", "skills", List.of("demand forecasting")));
        var notice = pipeline.untilSent(pipeline.ats().report(refusal));
        var question = "What would have made the difference? " + UUID.randomUUID();
        var asking = browser.open(notice.link().orElseThrow(), who);
        asking.locator("input[name=topics][value=SKILLS]").check();
        asking.locator("#question").fill(question);
        asking.locator("form[action*='feedback-request'] button").click();

        var inbox = pipeline.address(Service.FEEDBACK) + "/inbox";
        var page = browser.open(inbox, who);
        seen(page, "sign-in", language);
        page.locator("input[type=text]").fill(pipeline.platform().tenant().id());
        page.locator("input[type=password]").fill(pipeline.platform().tenant().apiKey());
        page.locator("form button").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.content()).contains("Camille Martin", question);
        seen(page, "inbox", language);
        page.navigate(inbox + "/templates");
        seen(page, "templates", language);
        page.navigate(inbox);
        page.locator("ul.lines li", new Page.LocatorOptions().setHasText(question))
                .locator("p.who a")
                .click();
        seen(page, "request", language);

        page.locator("#gap").fill("you are too old for us");
        page.locator("#result .tag.bad").waitFor();
        seen(page, "judged", language);
        page.locator("button[value=send]").click();
        assertThat(page.locator("#gap").inputValue())
                .as("it is kept, and not sent")
                .contains("too old");
        page.locator("#gap").fill(GAP);
        page.locator("#strength").fill("You explained your choices clearly, and the team could follow you.");
        page.locator("button[value=preview]").click();
        seen(page, "preview", language);
        page.locator("button[value=send]").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        seen(page, "answered", language);
        page.locator("a[href*='/inbox/applications/']").click();
        seen(page, "story", language);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> pipeline.mail().to(email).size() == 2);
        var answer = pipeline.mail().to(email).getLast();
        assertThat(answer.text()).containsIgnoringWhitespaces(GAP, "Camille Martin");
        assertThat(answer.header("Auto-Submitted")).hasValue("auto-generated");
        Browser.assertAccessible(browser.read(answer.html()));
        var reading = browser.open(answer.link().orElseThrow(), who);
        assertThat(reading.content())
                .as("the same conversation as the first link's")
                .contains(question);
        Browser.assertFitsAndIsAccessible(reading);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.navigate(inbox + "?show=answered");
            page.locator("ul.lines li", new Page.LocatorOptions().setHasText(question))
                    .locator("p.who a")
                    .click();
            assertThat(page.locator(".tag.good").count()).isPositive();
        });
    }

    /** Accessible, no wider than the screen, and kept as a picture for whoever wants to look. */
    private static void seen(Page page, String name, String language) {
        Browser.assertFitsAndIsAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "inbox-" + name + "-" + language + ".png")));
    }
}
