package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A recruiter at the desk, with a notice that waits for a person. */
class DeskStoryTest {

    private static final List<String> OTHER_PAGES = List.of(
            "/desk",
            "/desk/waiting",
            "/desk/held",
            "/desk/unknown",
            "/desk/decisions",
            "/desk/recall",
            "/desk/rules",
            "/desk/check",
            "/desk/words",
            "/desk/words/en/decision",
            "/desk/style");

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 390"})
    void a_notice_that_waits_is_put_in_other_words_and_leaves(String language, int width) {
        var receipt = refusedFor("you are overqualified for this role");
        var page = signedIn(new NewContextOptions().setLocale(language).setViewportSize(width, 900));
        page.navigate(desk() + "/notices/" + held(receipt));
        Browser.assertFitsAndIsAccessible(page);

        page.locator("#skills").fill("you are too old for us");
        page.locator("#skills-check q", new Page.LocatorOptions().setHasText("too old"))
                .waitFor();
        assertThat(page.locator("#skills").evaluate("field => field === document.activeElement"))
                .as("typing goes on where it was")
                .isEqualTo(true);
        Browser.assertFitsAndIsAccessible(page);
        page.locator("#skills").fill("demand forecasting");
        page.locator("#skills-check .fine").waitFor();

        page.locator("button[name=preview]").click();
        assertThat(page.locator("#preview + [role=status]").isVisible()).isTrue();
        Browser.assertFitsAndIsAccessible(page);
        page.locator("button[name=save]").click();
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        assertThat(page.locator("#complete").count()).isZero();
        Browser.assertFitsAndIsAccessible(page);

        assertThat(pipeline.untilSent(receipt).text())
                .contains("demand forecasting")
                .doesNotContain("overqualified");
    }

    @Test
    void it_is_done_without_a_script_too() {
        var receipt = refusedFor("you are overqualified for this role");
        var page = signedIn(new NewContextOptions().setLocale("en").setJavaScriptEnabled(false));
        page.navigate(desk() + "/notices/" + held(receipt));

        page.locator("#skills").fill("you are too old for us");
        page.locator("button[name=preview]").press("Enter");
        assertThat(page.locator("#skills-check q").first().textContent()).contains("too old");
        page.locator("#skills").fill("demand forecasting");
        page.locator("button[name=save]").press("Enter");

        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        assertThat(pipeline.untilSent(receipt).text()).contains("demand forecasting");
    }

    /** By keyboard, and without a script. */
    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 390"})
    void a_file_is_recalled_put_back_and_approved(String language, int width) {
        var job = "Planner " + UUID.randomUUID();
        var outcomes = Stream.generate(() -> AnOutcome.refusal()
                        .forJob(job)
                        .because(
                                Map.of("code", "SKILLS_GAP", "skills", List.of("you are overqualified for this role"))))
                .limit(3)
                .toList();
        var batch = pipeline.ats().sendFile(outcomes);
        untilWritten(job, 3);
        var page = signedIn(new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(false));

        page.navigate(desk() + "/recall");
        page.locator("#batch").selectOption(batch);
        page.locator("main form button").press("Enter");
        assertThat(page.locator("dl.numbers dd").first().textContent()).isEqualTo("3");
        page.locator("form[action$='/ask'] button").press("Enter");
        untilDone(page);
        assertThat(states(job)).containsOnly("RECALLED");

        page.locator("form[action$='/undo'] button").press("Enter");
        untilDone(page);
        assertThat(states(job)).containsOnly("HELD");

        page.navigate(desk() + "/held");
        page.locator("#jobTitle").selectOption(job);
        page.locator("form[method=get] button").press("Enter");
        page.locator("button[name=all]").press("Enter");
        assertThat(page.locator(".lines li").count()).isEqualTo(3);
        page.locator("form[action$='/ask'] button").press("Enter");
        untilDone(page);
        for (var outcome : outcomes) {
            pipeline.mail().waitFor(outcome.email(), Duration.ofSeconds(60));
        }
    }

    private void untilWritten(String job, int notices) {
        await().atMost(Duration.ofSeconds(60)).until(() -> states(job).size() == notices);
    }

    private List<String> states(String job) {
        return pipeline.strings(Service.MESSAGE, "select state from notice where job_title = '" + job + "'");
    }

    /** The page tells how far it is when it is loaded again. */
    private static void untilDone(Page page) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.reload();
            return page.locator("#progress").count() == 0
                    && page.locator("dl.numbers").count() > 0;
        });
    }

    @Test
    void a_text_is_judged_while_it_is_typed() {
        var page = signedIn(new NewContextOptions().setLocale("en"));
        page.navigate(desk() + "/check");

        page.locator("#text").fill("Hello Robin,\nyou are too old for this job.");
        page.locator("#result mark", new Page.LocatorOptions().setHasText("too old"))
                .waitFor();

        assertThat(page.locator("#result-said").textContent()).contains("Disrespectful");
        assertThat(page.locator("#text").evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        Browser.assertFitsAndIsAccessible(page);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 390"})
    void every_page_can_be_used_by_everybody(String language, int width) {
        var page = signedIn(new NewContextOptions().setLocale(language).setViewportSize(width, 900));
        for (var path : OTHER_PAGES) {
            page.navigate(pipeline.address(Service.MESSAGE) + path);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Browser.assertFitsAndIsAccessible(page);
        }
    }

    private Ats.Receipt refusedFor(String words) {
        return pipeline.ats()
                .report(AnOutcome.refusal()
                        .afterStage("INTERVIEW")
                        .because(Map.of("code", "SKILLS_GAP", "skills", List.of(words))));
    }

    /** @return the id of the notice, once it waits for a person */
    private String held(Ats.Receipt receipt) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> pipeline.ats().noticesOf(receipt),
                        notices -> notices.size() == 1
                                && notices.get(0).get("state").asText().equals("HELD"))
                .get(0)
                .get("id")
                .asText();
    }

    private Page signedIn(NewContextOptions person) {
        return browser.openSignedIn(desk(), pipeline, person);
    }

    private String desk() {
        return pipeline.address(Service.MESSAGE) + "/desk";
    }
}
