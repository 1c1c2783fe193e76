package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail scanners open every link before a person does. */
class ScannerTest {

    private static final String STATE =
            "select (select count(*) from feedback_request) + (select count(*) from rating)";

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void a_scanner_that_opens_a_link_over_and_over_changes_nothing() throws Exception {
        var notice = pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
        var link = URI.create(notice.link().orElseThrow());
        var before = pipeline.count(Service.FEEDBACK, STATE);

        try (var scanner = HttpClient.newHttpClient()) {
            for (var method : new String[] {"HEAD", "GET", "HEAD", "GET"}) {
                var answer = scanner.send(
                        HttpRequest.newBuilder(link)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            }
        }

        assertThat(pipeline.count(Service.FEEDBACK, STATE)).isEqualTo(before);
    }
}
