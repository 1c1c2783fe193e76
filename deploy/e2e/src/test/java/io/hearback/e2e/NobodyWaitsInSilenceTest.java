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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two weeks are promised after an interview, and nothing is decided: what a candidate and a recruiter see. */
class NobodyWaitsInSilenceTest {

    private static final Duration SOON = Duration.ofSeconds(90);

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @Test
    void a_candidate_is_told_in_time_that_there_is_no_decision_yet() {
        var robin = Waits.inA("INTERVIEW").since(Duration.ofDays(12));
        pipeline.ats().tell(robin.stageEvent());
        var word = pipeline.mail().waitFor(robin.email(), SOON);
        assertThat(word.subject()).startsWith("No decision yet on your application: Warehouse planner at Acme");
        assertThat(word.text()).contains("Hello Robin Okafor", "Sam Field").doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, light", "en, 375, dark", "fr, 1280, dark", "fr, 375, light"})
    void a_recruiter_sees_who_waits_and_writes_with_one_button(String language, int width, String scheme) {
        var robin = Waits.inA("FINAL_INTERVIEW")
                .named("Robin " + language + width, "robin" + language + width + "@example.org");
        pipeline.ats().tell(robin.since(Duration.ofDays(30)).stageEvent());
        var page = signedIn(new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.valueOf(scheme.toUpperCase())));
        await().atMost(SOON).until(() -> {
            page.navigate(waiting() + "?state=LATE");
            return page.content().contains(robin.name());
        });
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Browser.assertLooksWell(page, "waiting-" + language + "-" + width + "-" + scheme);

        page.locator("button[aria-label*='" + robin.name() + "']").press("Enter");
        assertThat(page.locator("[role=status]").isVisible()).isTrue();
        Browser.assertFitsAndIsAccessible(page);
        assertThat(pipeline.mail().waitFor(robin.email(), SOON).subject()).startsWith("No decision yet");
    }

    private Page signedIn(NewContextOptions person) {
        return browser.openSignedIn(waiting(), pipeline, person);
    }

    private String waiting() {
        return pipeline.address(Service.MESSAGE) + "/desk/waiting";
    }
}
