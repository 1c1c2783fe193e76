package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail scanners open every link before a person does; some run scripts and send the forms they find. */
class ScannerTest {

    /** Behind the link of a notice. */
    private static final List<String> CANDIDATE = List.of(
            "",
            "/rating",
            "/plan",
            "/stay-in-touch",
            "/closing",
            "/feedback-request",
            "/review-request",
            "/helpfulness",
            "/plan/steps",
            "/stay-in-touch/withdrawal",
            "/data",
            "/data/all",
            "/data/erasure");

    private static final List<String> CANDIDATE_FILES = List.of("/plan/plan.md", "/plan/plan.ics", "/data/file");

    /** Behind the link of an offer. */
    private static final List<String> OFFER = List.of(
            "", "/weigh", "/reflection", "/forget", "/answer", "/phone", "/letter", "/preview", "/confirm", "/send");

    private static final List<String> OFFER_FILES = List.of("/reminder.ics");

    /** Everything that a candidate can set down, and whether the link is still open. */
    private static final String STATE = Stream.of(
                    "feedback_request",
                    "rating",
                    "rating_rule",
                    "helpfulness",
                    "plan_step",
                    "contact_consent",
                    "offer_link",
                    "offer_draft",
                    "offer_decision",
                    "untold_decision")
            .map("select '%1$s ' || t::text from %1$s t"::formatted)
            .collect(Collectors.joining(
                    " union all ",
                    "",
                    " union all select 'closed' from link where closed_at is not null" + " order by 1"));

    private static final String ERASURES = "select id::text from erasure order by 1";

    /**
     * Sends the form that the address names, and then the first of what follows. It writes into the fields and takes the first
     * choice of each; it does not tick boxes. It runs by itself, and nobody asks the page anything before it is done: what a test
     * evaluates counts as a person's doing.
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
        var places = Stream.of(
                        behind(link(), CANDIDATE),
                        behind(link(), CANDIDATE_FILES),
                        behind(offer(), OFFER),
                        behind(offer(), OFFER_FILES))
                .flatMap(List::stream)
                .toList();
        var before = state();

        try (var scanner = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var place : places) {
                for (var method : new String[] {"HEAD", "GET", "HEAD", "GET"}) {
                    var answer = scanner.send(
                            HttpRequest.newBuilder(URI.create(place))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
                    assertThat(answer.statusCode()).as(method + place).isEqualTo(200);
                    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
                }
            }
        }

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_scanner_that_runs_scripts_and_sends_every_form_changes_nothing() throws Exception {
        var places = Stream.of(behind(link(), CANDIDATE), behind(offer(), OFFER))
                .flatMap(List::stream)
                .toList();
        var before = state();
        int sent = 0;
        try (var browser = new Browser()) {
            for (var address : places) {
                var shown = browser.open(address, new NewContextOptions().setLocale("en"));
                var forms = shown.locator("form").count();
                shown.context().close();
                for (int form = 0; form < forms; form++) {
                    var page = browser.open("about:blank", new NewContextOptions().setLocale("en"));
                    var opened = new AtomicInteger();
                    page.onLoad(loaded -> opened.incrementAndGet());
                    page.addInitScript(ROBOT);
                    page.navigate(address + "#" + form);
                    page.waitForCondition(() -> opened.get() == 3);
                    // What asks for a person's tick was sent on as well, and asks again.
                    assertThat(page.locator("input[name=confirmed]").count())
                            .as(address)
                            .isOne();
                    page.context().close();
                    sent++;
                }
            }
        }

        assertThat(sent).as("forms that were there to be sent").isGreaterThan(20);
        assertThat(state()).isEqualTo(before);
    }

    private static List<String> behind(String link, List<String> places) {
        return places.stream().map(link::concat).toList();
    }

    private String link() {
        return pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()))
                .link()
                .orElseThrow();
    }

    /** @return the link of somebody who has come to the last page and has not sent anything yet */
    private String offer() throws Exception {
        var who = Waits.inA("OFFER");
        var event = new HashMap<>(who.stageEvent());
        event.put("kind", "STAGE_ENTERED");
        pipeline.ats().tell(event);
        var link = pipeline.ats().offerLink("APP-" + who.reference(), "OFFER");
        form(link + "/answer", "reasons=PROSPECTS&tone=WARM&way=LETTER");
        form(link + "/letter", "act=preview&letter=Thank+you.+I+decline.");
        form(link + "/preview", "choice=send");
        return link;
    }

    /** As a person sends it whose browser says nothing of itself. */
    private static void form(String address, String fields) throws Exception {
        try (var person = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(fields + "&confirmed=yes"))
                    .build();
            assertThat(person.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(303);
        }
    }

    private List<String> state() {
        return Stream.concat(
                        pipeline.strings(Service.FEEDBACK, STATE).stream(),
                        pipeline.strings(Service.INTAKE, ERASURES).stream())
                .toList();
    }
}
