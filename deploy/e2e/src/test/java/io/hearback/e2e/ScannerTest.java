package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail scanners open every link before a person does; some run scripts and send the forms they find. */
class ScannerTest {

    private static final List<String> PAGES = List.of(
            "",
            "/rating",
            "/plan",
            "/plan/plan.md",
            "/plan/plan.ics",
            "/stay-in-touch",
            "/closing",
            "/feedback-request",
            "/review-request",
            "/helpfulness",
            "/plan/steps",
            "/stay-in-touch/withdrawal");

    /** Everything that a candidate can set down, and whether the link is still open. */
    private static final String STATE = Stream.of(
                    "feedback_request", "rating", "rating_rule", "helpfulness", "plan_step", "contact_consent")
            .map("select '%1$s ' || t::text from %1$s t"::formatted)
            .collect(Collectors.joining(
                    " union all ",
                    "",
                    " union all select 'closed' from link where closed_at is not null" + " order by 1"));

    /**
     * Sends the form that the address names, and then the first of what follows. It writes into the fields and takes the first
     * choice of each; it does not tick boxes. It runs by itself, as what a test has evaluated counts as a person's doing.
     */
    private static final String ROBOT = """
            addEventListener('load', () => {
              const opened = Number(sessionStorage.opened ?? 0) + 1;
              sessionStorage.opened = opened;
              if (opened < 3) {
                const form = document.forms[Number(location.hash.slice(1))];
                form.querySelectorAll('input[type=text], textarea').forEach(field => field.value = 'x');
                form.querySelectorAll('input[type=radio]').forEach(field => field.checked = true);
                HTMLFormElement.prototype.submit.call(form);
              }
            });
            """;

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void a_scanner_that_opens_a_link_over_and_over_changes_nothing() throws Exception {
        var link = link();
        var before = state();

        try (var scanner = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var page : PAGES) {
                for (var method : new String[] {"HEAD", "GET", "HEAD", "GET"}) {
                    var answer = scanner.send(
                            HttpRequest.newBuilder(URI.create(link + page))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(method + page).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
                }
            }
        }

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_scanner_that_runs_scripts_and_sends_every_form_changes_nothing() {
        var link = link();
        var before = state();
        try (var browser = new Browser()) {
            for (var address : PAGES.stream()
                    .filter(page -> !page.contains("."))
                    .map(link::concat)
                    .toList()) {
                var forms = browser.open(address, new NewContextOptions().setLocale("en"))
                        .locator("form")
                        .count();
                for (int form = 0; form < forms; form++) {
                    var page = browser.open("about:blank", new NewContextOptions().setLocale("en"));
                    page.addInitScript(ROBOT);
                    page.navigate(address + "#" + form);
                    page.waitForFunction("sessionStorage.opened === '3'");
                    // What asks for a person's tick was sent on as well, and asks again.
                    assertThat(page.locator("input[name=confirmed]").count())
                            .as(address)
                            .isOne();
                    page.context().close();
                }
            }
        }

        assertThat(state()).isEqualTo(before);
    }

    private String link() {
        return pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()))
                .link()
                .orElseThrow();
    }

    private List<String> state() {
        return pipeline.strings(Service.FEEDBACK, STATE);
    }
}
