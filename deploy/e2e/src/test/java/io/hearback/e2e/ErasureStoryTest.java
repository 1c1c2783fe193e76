package io.hearback.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.hearback.local.service.Service;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Somebody has all that is about them erased: then not a byte of it is anywhere. */
class ErasureStoryTest {

    private static final Duration MINUTES = Duration.ofMinutes(3);

    @AutoClose
    private static Browser browser;

    private final Pipeline pipeline = Pipeline.running();

    /** In every personal field, so that one scan finds them all. */
    private final String canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void opensABrowser() {
        browser = new Browser();
    }

    @Test
    void a_candidate_reads_saves_and_erases_everything_and_no_byte_is_left() throws Exception {
        var refusal = canary();
        var notice = pipeline.untilSent(pipeline.ats().report(refusal));
        var link = notice.link().orElseThrow();
        writes(link);
        pipeline.untilSent(
                pipeline.ats().report(AnOutcome.refusal())); // of a single value PostgreSQL would remember nothing
        everyDatabase("analyze"); // as PostgreSQL does by itself: what it remembers of a column are values in it
        everyDatabase("checkpoint");
        assertThat(everywhere()).isNotEmpty();
        assertThat(inFiles()).as("the scan reads what PostgreSQL wrote").anyMatch(file -> file.contains("/base/"));

        var page = browser.open(link + "/data", new NewContextOptions().setLocale("en-GB"));
        Browser.assertFitsAndIsAccessible(page);
        assertThat(page.content().length()).isLessThan(60_000);
        assertThat(file(link)).contains(canary + " strength", canary + " question", "hearback-export-1");
        page.locator("a[href*='/data/all']").click();
        assertThat(page.content()).contains(canary + " question");
        Browser.assertFitsAndIsAccessible(page);
        page.goBack();
        page.locator("a[href*='/data/erasure']").click();
        Browser.assertFitsAndIsAccessible(page);
        page.locator("form button").click();
        assertThat(page.locator("[role=alert]").isVisible()).isTrue();
        Browser.assertLooksWell(page, "data-erasure-flawed");
        page.locator("input[name=sure]").check();
        page.locator("form button").click();

        await().atMost(MINUTES)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> state(refusal).equals("DONE"));
        assertThat(everywhere()).isEmpty();
        page.navigate(link);
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.content()).doesNotContain("<form");
        Browser.assertAccessible(page);
        assertThat(send("POST", "/v1/outcomes", refusal.json()).statusCode()).isEqualTo(410);
        assertThat(everywhere()).isEmpty();
        everyDatabase("vacuum full");
        everyDatabase("checkpoint");
        assertThat(inFiles()).isEmpty();
    }

    @Test
    void a_legal_hold_is_told_honestly_and_only_makes_it_wait() throws Exception {
        var refusal = canary().inFrench();
        var link = pipeline.untilSent(pipeline.ats().report(refusal)).link().orElseThrow();
        var hold = "/v1/legal-holds/" + refusal.reference();
        assertThat(send("PUT", hold, "{\"reason\": \"LITIGATION\"}").statusCode())
                .isEqualTo(200);

        var page = browser.open(link + "/data/erasure", new NewContextOptions().setLocale("fr-FR"));
        page.locator("input[name=sure]").check();
        page.locator("form button").click();
        assertThat(page.locator("[role=status]").textContent()).contains("Votre demande est enregistrée");
        Browser.assertFitsAndIsAccessible(page);
        assertThat(state(refusal)).isEqualTo("HELD");

        assertThat(send("DELETE", hold, "").statusCode()).isEqualTo(204);
        await().atMost(MINUTES)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> state(refusal).equals("DONE"));
        assertThat(everywhere()).isEmpty();
    }

    /** A robot that submits every form, boxes ticked. */
    @Test
    void a_scanner_that_submits_forms_erases_nothing() throws Exception {
        var refusal = canary();
        var link = pipeline.untilSent(pipeline.ats().report(refusal)).link().orElseThrow();
        for (var path : List.of("/data", "/data/all", "/data/file", "/data/erasure")) {
            for (var method : List.of("HEAD", "GET")) {
                assertThat(visit(method, link + path).statusCode()).isEqualTo(200);
            }
        }
        var asked = visit("POST", link + "/data/erasure", "sure=yes");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("name=\"confirmed\"");
        assertThat(pipeline.count(
                        Service.INTAKE,
                        "select count(*) from erasure e join application a on a.id = e.application_id where a.reference = '"
                                + refusal.reference() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, DARK", "fr, 375, LIGHT"})
    void the_pages_fit_phones_and_desks_in_light_and_dark(String language, int width, ColorScheme scheme) {
        var refusal = canary();
        var link = pipeline.untilSent(pipeline.ats().report(language.equals("fr") ? refusal.inFrench() : refusal))
                .link()
                .orElseThrow();
        var person = new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
        for (var path : List.of("/data", "/data/erasure", "/data/all")) {
            var page = browser.open(link + path, person);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Browser.assertLooksWell(
                    page, path.substring(1).replace('/', '-') + "-" + language + "-" + width + "-" + scheme);
            page.close();
        }
    }

    private AnOutcome canary() {
        return AnOutcome.refusalOf(canary + " Name", canary + "@example.org")
                .known(canary)
                .afterStage("INTERVIEW")
                .forJob(canary + " Job")
                .by(canary + " Recruiter", "recruiter@" + canary + ".example")
                .because(Map.of(
                        "code", "SKILLS_GAP",
                        "ats", canary + " note",
                        "skills", List.of(canary + " skill"),
                        "strength", canary + " strength",
                        "advice", canary + " advice"));
    }

    /** What a page's forms would send, and what a recruiter answers. */
    private void writes(String link) throws Exception {
        form(link + "/feedback-request", "confirmed=yes&topics=SKILLS&answerBy=EMAIL&question=" + canary + "+question");
        form(link + "/rating", "confirmed=yes&score=3&comment=" + canary + "+comment");
        pipeline.execute(Service.FEEDBACK, """
                insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)
                select id, tenant_id, '', '', '%1$s answer', 'en', '%1$s signed', now()
                from feedback_request where question like '%1$s%%' on conflict do nothing""".formatted(canary));
        assertThat(pipeline.count(
                        Service.FEEDBACK,
                        "select count(*) from feedback_request where question like '" + canary + "%'"))
                .isOne();
    }

    private static void form(String url, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(303);
        }
    }

    private static String file(String link) throws Exception {
        return visit("GET", link + "/data/file").body();
    }

    private static HttpResponse<String> visit(String method, String url) throws Exception {
        return visit(method, url, "");
    }

    private static HttpResponse<String> visit(String method, String url, String form) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(pipeline.address(Service.INTAKE) + path))
                            .header(
                                    "Authorization",
                                    "Bearer " + pipeline.platform().apiKey())
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Ordering it again tells how far the first order has come. */
    private String state(AnOutcome refusal) throws Exception {
        var answer = send("POST", "/v1/erasures", "{\"application\": \"" + refusal.reference() + "\"}")
                .body();
        return answer.replaceAll(".*?\"state\":\"([A-Z]+)\".*", "$1");
    }

    /** @return where the canary is: in tables of all databases, in what PostgreSQL knows of their columns, in logs, in Kafka */
    private List<String> everywhere() throws Exception {
        var found = new ArrayList<String>();
        for (var service : Service.values()) {
            found.addAll(inTables(service));
            found.addAll(inStatistics(service));
            if (contains(pipeline.platform().log(service))) {
                found.add("log of " + service);
            }
        }
        try (var files = Files.walk(pipeline.platform().kafkaLogDirectory())) {
            files.filter(Files::isRegularFile).filter(this::contains).forEach(file -> found.add(file.toString()));
        }
        return found;
    }

    /**
     * @return every file of the platform that holds the canary: tables, indexes and statistics of PostgreSQL, Kafka's segments, all
     *     logs. A deleted row stays in its page until PostgreSQL writes over it, so tables are written anew before they are
     *     looked at. Left out is PostgreSQL's write-ahead log, which has every change until it is written over in its turn.
     */
    private List<String> inFiles() throws IOException {
        var folder = pipeline.platform().data();
        var found = new ArrayList<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith("pg_wal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && contains(file)) {
                    found.add("/" + folder.relativize(file));
                }
                return FileVisitResult.CONTINUE;
            }

            /** Gone since its folder was read. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private void everyDatabase(String statement) {
        for (var service : Service.values()) {
            pipeline.execute(service, statement);
        }
    }

    /** Of each column PostgreSQL keeps the most common values, and some more in between. */
    private List<String> inStatistics(Service service) {
        return pipeline.strings(service, """
                select format('%%s knows of %%I.%%I', '%s', tablename, attname) from pg_stats
                where schemaname not in ('pg_catalog', 'information_schema')
                  and lower(concat(most_common_vals::text, histogram_bounds::text, most_common_elems::text)) like '%%%s%%'
                """.formatted(service, canary));
    }

    /** Whole rows as text, as a dump has them; bytes in hex, and so the canary's as well. */
    private List<String> inTables(Service service) throws SQLException {
        var found = new ArrayList<String>();
        var hex = HexFormat.of().formatHex(canary.getBytes(ISO_8859_1));
        for (var table : pipeline.strings(
                service,
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")) {
            var rows = pipeline.count(
                    service,
                    "select count(*) from " + table + " t where lower(t::text) like '%" + canary
                            + "%' or lower(t::text) like '%" + hex + "%'");
            if (rows > 0) {
                found.add(service + " " + table + ": " + rows);
            }
        }
        return found;
    }

    private boolean contains(Path file) {
        try {
            return Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT).contains(canary);
        } catch (NoSuchFileException e) {
            return false; // gone since its folder was read
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
