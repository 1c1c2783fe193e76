package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A candidate asks, a recruiter answers, the candidate reads: by mail, and again on the page. */
class AnswerStoryTest {

    private static final String QUESTION = "What would have made the difference?";
    private static final String GAP = "The position plans three sites at once, and we saw experience with one.";

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, DARK, Maya Lindholm", "fr, 375, LIGHT, Hugo Bertin"})
    void a_question_is_answered(String language, int width, ColorScheme scheme, String name) {
        var who = new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
        var person = language + "-" + width + "-" + scheme;
        var email = "candidate-" + UUID.randomUUID() + "@example.org";
        var refusal = AnOutcome.refusalOf(name, email)
                .afterStage("INTERVIEW")
                .because(Map.of("code", "SKILLS_GAP", "skills", List.of("demand forecasting")));
        var notice = pipeline.untilSent(pipeline.ats().report(refusal));
        ask(notice.link().orElseThrow(), QUESTION, who);

        var inbox = pipeline.address(Service.FEEDBACK) + "/inbox";
        var page = browser.open(inbox, who);
        Browser.assertLooksWell(page, "inbox-sign-in-" + person);
        page.locator("input[type=text]").fill(pipeline.platform().tenant().id());
        page.locator("input[type=password]").fill(pipeline.platform().tenant().apiKey());
        page.locator("form button").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.content()).contains(name, QUESTION);
        Browser.assertLooksWell(page, "inbox-inbox-" + person);
        page.navigate(inbox + "/templates");
        Browser.assertLooksWell(page, "inbox-templates-" + person);
        page.navigate(inbox);
        page.locator("ul.lines li", new Page.LocatorOptions().setHasText(name))
                .locator("p.who a")
                .click();
        Browser.assertLooksWell(page, "inbox-request-" + person);

        page.locator("#gap").fill("you are too old for us");
        page.locator("#result .tag.bad").waitFor();
        Browser.assertLooksWell(page, "inbox-judged-" + person);
        page.locator("button[value=send]").click();
        assertThat(page.locator("#gap").inputValue())
                .as("it is kept, and not sent")
                .contains("too old");
        page.locator("#gap").fill(GAP);
        page.locator("#strength").fill("You explained your choices clearly, and the team could follow you.");
        page.locator("button[value=preview]").click();
        Browser.assertLooksWell(page, "inbox-preview-" + person);
        page.locator("button[value=send]").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        Browser.assertLooksWell(page, "inbox-answered-" + person);
        page.locator("a[href*='/inbox/applications/']").click();
        Browser.assertLooksWell(page, "inbox-story-" + person);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> pipeline.mail().to(email).size() == 2);
        var answer = pipeline.mail().to(email).getLast();
        assertThat(answer.text()).containsIgnoringWhitespaces(GAP, name);
        assertThat(answer.header("Auto-Submitted")).hasValue("auto-generated");
        Browser.assertAccessible(browser.read(answer.html()));
        var reading = browser.open(answer.link().orElseThrow(), who);
        assertThat(reading.content())
                .as("the same conversation as the first link's")
                .contains(QUESTION);
        Browser.assertFitsAndIsAccessible(reading);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            page.navigate(inbox + "?show=answered");
            page.locator("ul.lines li", new Page.LocatorOptions().setHasText(name))
                    .locator("p.who a")
                    .click();
            assertThat(page.locator(".tag.good").count()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT, Ada Brandt", "fr, 375, DARK, Louis Morel"})
    void late_requests_are_closed_with_an_apology_after_another_look(
            String language, int width, ColorScheme scheme, String name) {
        var who = new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
        var email = "candidate-" + UUID.randomUUID() + "@example.org";
        var notice = pipeline.untilSent(pipeline.ats().report(AnOutcome.refusalOf(name, email)));
        var question = "May I know more about it, " + name + "?";
        ask(notice.link().orElseThrow(), question, who);
        pipeline.execute(
                Service.FEEDBACK,
                "update feedback_request set requested_at = now() - interval '8 days' where question = '" + question
                        + "'");

        var page = browser.openSignedIn(pipeline.address(Service.FEEDBACK) + "/inbox", pipeline, who);
        page.locator("ul.lines li", new Page.LocatorOptions().setHasText(question))
                .locator("input[type=checkbox]")
                .check();
        Browser.assertLooksWell(page, "inbox-chosen-" + language + "-" + width);
        page.locator("button[formaction='/inbox/apology']").click();
        assertThat(page.content()).contains(question);
        Browser.assertLooksWell(page, "inbox-apology-" + language + "-" + width);
        page.locator("form[action='/inbox/apology'] button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("1");
        Browser.assertLooksWell(page, "inbox-apologised-" + language + "-" + width);

        await().atMost(Duration.ofSeconds(90))
                .until(() -> pipeline.mail().to(email).size() == 2);
        assertThat(pipeline.mail().to(email).getLast().text()).containsIgnoringWhitespaces("we are sorry");
    }

    private static void ask(String link, String question, NewContextOptions who) {
        var asking = browser.open(link, who);
        asking.locator("input[name=topics][value=SKILLS]").check();
        asking.locator("#question").fill(question);
        asking.locator("form[action*='feedback-request'] button").click();
    }
}
