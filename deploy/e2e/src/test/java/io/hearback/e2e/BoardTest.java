package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever the board and the alerts look at is told by a service, and tells of nobody. */
class BoardTest {

    private static final Path GRAFANA = Path.of("..", "grafana");
    private static final Pattern NAME = Pattern.compile("\\b(hearback|http_server|kafka|agroal|jvm)_[a-z0-9_]+");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-z_0-9]+)[ {]");

    private final Pipeline pipeline = Pipeline.running();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_metric_of_the_board_and_the_alerts_is_told() {
        var notice = pipeline.ats().report(AnOutcome.refusal());
        pipeline.untilSent(notice);
        var watched = watched();
        assertThat(watched).hasSizeGreaterThan(12).contains("hearback_notices", "hearback_outbox_events");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).containsAll(watched));
    }

    @Test
    void no_metric_names_an_organisation_or_a_person() {
        var notice = pipeline.ats().report(AnOutcome.refusal());
        pipeline.untilSent(notice);
        for (var service : Service.values()) {
            assertThat(metrics(service))
                    .doesNotContain(pipeline.platform().tenant().id() + "\"")
                    .doesNotContain(
                            notice.outcome().email(), notice.applicationId().toString());
        }
    }

    private static Set<String> watched() {
        return Stream.of("hearback.json", "alerts.yaml")
                .map(GRAFANA::resolve)
                .map(BoardTest::read)
                .flatMap(text -> NAME.matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> told() {
        return Stream.of(Service.values())
                .map(this::metrics)
                .flatMap(text -> TOLD.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String metrics(Service service) {
        try {
            var request = HttpRequest.newBuilder(URI.create(pipeline.address(service) + "/q/metrics"))
                    .header("Accept", "text/plain")
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
