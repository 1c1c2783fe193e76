package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** People were refused, one waits past the promise: what a recruiter sees of it in numbers, and where the numbers lead. */
class InsightsStoryTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @AutoClose
    private static Browser browser;

    private static final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void people_hear_back_and_one_does_not() {
        browser = new Browser();
        var refusals = IntStream.range(0, 12)
                .mapToObj(i -> AnOutcome.refusal()
                        .ofTeam(i % 2 == 0 ? "Data platform" : "Logistics")
                        .afterStage(i % 3 == 0 ? "INTERVIEW" : "SCREENING")
                        .because(Map.of("code", "SKILLS_GAP", "skills", List.of("Kubernetes"))))
                .toList();
        pipeline.untilSent(pipeline.ats().reportAll(refusals));
        pipeline.ats().tell(Waits.inA("INTERVIEW").since(Duration.ofDays(40)).stageEvent());
    }

    private static String insights() {
        return pipeline.address(Service.FEEDBACK) + "/inbox/insights";
    }

    private static NewContextOptions person(String language, int width, ColorScheme scheme) {
        return new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true);
    }

    /** Opens the numbers once they have been counted. */
    private static Page counted(NewContextOptions person) {
        var page = browser.openSignedIn(insights(), pipeline, person);
        await().atMost(SOON).until(() -> {
            page.navigate(insights());
            return page.locator("figure table").count() > 0
                    && page.locator("#silence table").count() > 0;
        });
        return page;
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, LIGHT", "fr, 375, DARK"})
    void a_recruiter_reads_the_numbers(String language, int width, ColorScheme scheme) throws IOException {
        var page = counted(person(language, width, scheme));
        var broken = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            // The story asks for what makes no sense itself, and the browser tells of the answer.
            if (message.type().equals("error") && !message.text().contains("422")) {
                broken.add(message.text());
            }
        });
        page.onPageError(broken::add);
        page.reload();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        page.locator("#funnel canvas").waitFor();
        seen(page, "insights", language, width);
        assertThat(page.locator("figure:has(canvas) details[open]").count())
                .as("tables are folded where charts are drawn")
                .isZero();

        var download = page.waitForDownload(() -> page.locator("#funnel button").press("Enter"));
        assertThat(download.suggestedFilename()).startsWith("hearback-funnel-").endsWith(".png");
        var picture = Path.of("target", "pictures", "insights-funnel-" + language + "-" + width + ".png");
        download.saveAs(picture);
        assertThat(Files.readAllBytes(picture)).startsWith(PNG).hasSizeGreaterThan(5_000);

        page.locator("details.filters summary").press("Enter");
        page.locator("#team").selectOption("Data platform");
        page.locator("#stage").selectOption("INTERVIEW");
        page.locator("details.filters form button").press("Enter");
        assertThat(page.url()).contains("stage=INTERVIEW", "team=Data+platform");
        assertThat(page.locator("#funnel tbody tr:first-child td").textContent())
                .isEqualTo("2");
        assertThat(page.locator("#stage").inputValue()).isEqualTo("INTERVIEW");
        for (var place : List.of("silence", "definitions", "definitions/PROMISE_KEPT")) {
            page.navigate(insights() + "/" + place);
            seen(page, "insights-" + place.replace('/', '-'), language, width);
        }
        page.navigate(insights() + "?from=tomorrow");
        seen(page, "insights-broken", language, width);
        page.navigate(insights() + "?from=2001-01-01&to=2001-01-02&kind=WITHDRAWN");
        seen(page, "insights-empty", language, width);
        assertThat(broken)
                .as("nothing that the page's policy forbids, and nothing that fails")
                .isEmpty();
    }

    @Test
    void without_javascript_the_tables_say_the_same() {
        var page = counted(person("en", 1280, ColorScheme.LIGHT).setJavaScriptEnabled(false));
        assertThat(page.locator("figure details[open]").count()).isPositive();
        assertThat(page.locator("canvas").count()).isZero();
        assertThat(page.locator("#funnel table").isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "insights-without-javascript.png")));
    }

    @Test
    void a_number_leads_to_its_list_and_from_there_to_the_application() {
        var page = counted(person("en", 1280, ColorScheme.LIGHT));
        page.locator("#funnel summary").press("Enter");
        page.locator("#funnel tbody tr:nth-child(2) td a").click();
        assertThat(page.url()).contains("/inbox/insights/list?").contains("of=");
        seen(page, "insights-list", "en", 1280);
        page.locator("a[href*='/inbox/applications/']").first().click();
        assertThat(page.locator("ol.sentences").isVisible()).isTrue();
    }

    @Test
    void who_waits_is_led_to_the_word_that_can_be_written() {
        var page = counted(person("en", 1280, ColorScheme.LIGHT));
        page.navigate(insights() + "/silence");
        var link = page.locator("a[href*='/desk/waiting?application=']").first().getAttribute("href");
        var desk = browser.openSignedIn(link, pipeline, person("en", 1280, ColorScheme.LIGHT));
        desk.navigate(link);
        assertThat(desk.locator("ul.lines > li").count()).isEqualTo(1);
        assertThat(desk.locator("form[action$='/holding'] button").isVisible()).isTrue();
    }

    @Test
    void it_prints_in_dark_ink_with_its_tables() {
        var page = counted(person("en", 1280, ColorScheme.DARK));
        page.locator("#funnel canvas").waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("#funnel table").isVisible()).isTrue();
        assertThat(page.locator("details.filters").isVisible()).isFalse();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "insights-print.png")));
    }

    private static void seen(Page page, String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", name + "-" + language + "-" + width + ".png")));
        Browser.assertFitsAndIsAccessible(page);
    }
}
