package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody gets an offer, weighs it, and declines it with grace; the recruiter reads it in their own words. */
class OfferStoryTest {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/o/[A-Za-z0-9_-]{43}");

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, light", "fr, 375, dark"})
    void an_offer_is_weighed_and_declined_with_grace(String language, int width, String scheme) {
        var robin = Waits.inA("OFFER").named("Robin Okafor", "robin-" + language + width + "@example.org");
        var sam = "sam-" + language + width + "@acme.example";
        pipeline.ats().tell(offered(robin.by("Sam Field", sam), language));
        var link = pipeline.ats().offerLink("APP-" + robin.reference(), "OFFER");
        var page = browser.open(
                link,
                new NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 900)
                        .setColorScheme(ColorScheme.valueOf(scheme.toUpperCase())));
        var name = language + "-" + width + "-" + scheme;
        looks(page, language, name + "-1-start");

        page.locator("input[name=decideBy]").fill(LocalDate.now().plusDays(6).toString());
        page.locator("form[action*='/reflection'] button").click();
        looks(page, language, name + "-2-time");
        page.locator("a[href*='/weigh']").first().click();
        looks(page, language, name + "-3-weigh");
        page.locator("input[name=fit_GOALS][value='2']").check();
        page.locator("input[name=fit_VALUES][value='4']").check();
        page.locator("input[name=fit_SALARY][value='0']").check();
        page.locator("textarea[name=note_GOALS]").fill("It leads elsewhere.");
        page.locator("form[action*='/weigh'] button").click();
        looks(page, language, name + "-4-picture");

        page.locator("#picture a[href*='/answer']").click();
        page.locator("form[action*='/answer'] button").click();
        looks(page, language, name + "-5-answer-flawed");
        page.locator("input[name=reasons][value=PROSPECTS]").check();
        page.locator("input[name=detail_PROSPECTS]").fill("logistics");
        page.locator("input[name=tone][value=WARM]").check();
        page.locator("input[name=way][value=PHONE]").check();
        looks(page, language, name + "-5-answer");
        page.locator("form[action*='/answer'] button").click();
        looks(page, language, name + "-6-phone");
        page.locator("a.button[href*='/letter']").click();
        looks(page, language, name + "-7-letter");
        var letter = page.locator("textarea[name=letter]");
        letter.fill(letter.inputValue() + "\nP.S. " + name);
        page.locator("textarea[name=advice]").fill("The second interview was excellent.");
        page.locator("input[name=months][value='12']").check();
        page.locator("button[value=preview]").click();
        looks(page, language, name + "-8-preview");
        assertThat(pipeline.mail().to(sam)).isEmpty();
        page.locator("input[name=choice][value=send]").check();
        page.locator("form[action*='/preview'] button").click();
        page.locator("input[name=word]").fill("no");
        page.locator("form[action*='/send'] button").click();
        looks(page, language, name + "-9-confirm-flawed");
        page.locator("input[name=word]").fill(language.equals("fr") ? "décliner" : "decline");
        page.locator("form[action*='/send'] button").click();
        looks(page, language, name + "-10-done");

        var report = pipeline.mail().waitFor(sam, SOON);
        assertThat(report.text()).contains("P.S. " + name, "The second interview was excellent.", "Robin Okafor");
        var acknowledgement = pipeline.mail().waitFor(robin.email(), SOON);
        assertThat(acknowledgement.header("Content-Language")).hasValue(language);
        assertThat(acknowledgement.text()).contains("Robin Okafor", "Warehouse planner");
        await().atMost(SOON).untilAsserted(() -> {
            page.reload();
            assertThat(page.content()).contains(language.equals("fr") ? "est enregistrée" : "on record");
        });
        assertThat(pipeline.count(Service.FEEDBACK, "select count(*) from untold_decision"))
                .isZero();
        assertThat(pipeline.mail().to(sam)).hasSize(1);
    }

    /** The platform only tells of the offer: the way to the page comes from us. */
    @Test
    void an_offer_that_is_told_brings_its_page_by_mail() {
        pipeline.ats().guidesOffers();
        await().atMost(SOON)
                .until(() -> pipeline.count(
                                Service.MESSAGE,
                                "select count(*) from tenant_settings where (settings ->> 'offerGuide')::boolean")
                        > 0);
        var robin = Waits.inA("OFFER");
        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).until(() -> {
            // What an organisation decided is remembered for some seconds; told again, it is one notice.
            pipeline.ats().tell(told("OFFER_MADE", robin, "fr"));
            return !pipeline.mail().to(robin.email()).isEmpty();
        });
        var mail = pipeline.mail().to(robin.email());
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().header("Content-Language")).hasValue("fr");
        var link = LINK.matcher(mail.getFirst().text());
        assertThat(link.find()).as(mail.getFirst().text()).isTrue();
        var page = browser.open(link.group(), new NewContextOptions().setLocale("fr"));
        looks(page, "fr", "told-1-start");
        page.locator("a[href*='/weigh']").first().click();
        looks(page, "fr", "told-2-weigh");
        assertThat(pipeline.count(Service.FEEDBACK, "select count(*) from offer_token where notice_id is not null"))
                .isOne();
    }

    private static Map<String, Object> offered(Waits who, String language) {
        return told("STAGE_ENTERED", who, language);
    }

    private static Map<String, Object> told(String kind, Waits who, String language) {
        var event = new HashMap<>(who.stageEvent());
        event.put("kind", kind);
        event.put(
                "people",
                Map.of(
                        "candidate", Map.of("name", who.name(), "email", who.email(), "language", language),
                        "job", Map.of("title", who.job()),
                        "recruiter", Map.of("name", who.recruiter(), "email", who.reply())));
        return event;
    }

    private static void looks(Page page, String language, String name) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Browser.assertLooksWell(page, "offer-" + name);
    }
}
