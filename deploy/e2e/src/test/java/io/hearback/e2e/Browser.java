package io.hearback.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/** A person's browser: the Chromium of this machine, without anything of ours in it. */
final class Browser implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    /** WCAG 2.2 AA and all it builds on. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        var executable = installed().orElseGet(Browser::none);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** @return a page in a fresh profile; it reports the language to servers and looks for light or dark */
    Page open(String url, com.microsoft.playwright.Browser.NewContextOptions person) {
        var page = chromium.newContext(person).newPage();
        page.navigate(url);
        return page;
    }

    /** As {@link #open}, for a page that asks who one is: a recruiter with the key of the demo's organisation. */
    Page openSignedIn(String url, Pipeline pipeline, com.microsoft.playwright.Browser.NewContextOptions person) {
        var tenant = pipeline.platform().tenant();
        var page = open(url, person);
        page.locator("input[type=text]").fill(tenant.id());
        page.locator("input[type=password]").fill(tenant.apiKey());
        page.locator("form button").click();
        return page;
    }

    static void assertFitsAndIsAccessible(Page page) {
        assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no scrolling sideways on " + page.title())
                .isEqualTo(true);
    }

    /** As {@link #assertFitsAndIsAccessible}, and kept in {@code target/pictures} for whoever wants to look. */
    static void assertLooksWell(Page page, String picture) {
        assertFitsAndIsAccessible(page);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", picture.toLowerCase(Locale.ROOT) + ".png")));
    }

    /** Looks at the page itself: the frame in which the console shows a notice runs no script, so axe cannot enter it. */
    static void assertAccessible(Page page) {
        page.waitForLoadState(); // a click leads to the page, and not yet to its style sheet
        var violations = new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
        assertThat(violations).as("axe on " + page.title()).isEmpty();
    }

    /** @return the notice's HTML part, as a mail program shows it */
    Page read(String html) {
        var page = chromium.newPage();
        page.setContent(html);
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** CI has to look at the pages; a person without a browser on the PATH still gets all other tests. */
    private static Path none() {
        var advice = "No Chromium on the PATH (looked for " + String.join(", ", NAMES)
                + "): install one to run the browser stories";
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(advice);
        }
        return abort(advice);
    }
}
