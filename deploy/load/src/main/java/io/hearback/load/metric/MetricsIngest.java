package io.hearback.load.metric;

import io.hearback.load.Benchmark;
import io.hearback.load.Stand;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Outcomes and notices of a year that lie in Kafka become facts and cells in feedback-service; then the process of that year
 * is asked for.
 */
public final class MetricsIngest implements Benchmark {

    private static final long WARM_UP = 30_000;
    private static final int QUERIES = 41;

    private final PrintWriter out;

    public MetricsIngest(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var facts = settings.quick() ? 5_000 : settings.facts();
        try (var stand = Stand.whole(Service.FEEDBACK, plan -> plan)) {
            var warm = settings.quick() ? 500 : WARM_UP;
            var stories = new Stories(
                    stand.platform().kafka().bootstrapServers(),
                    stand.platform().tenant().id(),
                    Instant.parse("2026-11-01T00:00:00Z"));
            ingest(stand, stories, warm, warm);
            out.printf("  taking in %,d facts, which are %,d events%n", facts, 2 * facts);
            out.flush();
            var seconds = ingest(stand, stories, facts, warm + facts);
            var all = "\"outcomes\":" + (warm + facts);
            var figure = new Ingested(
                    "metrics-ingest",
                    facts,
                    Math.round(facts / seconds),
                    medianQuery(stand, year("process", stories), all),
                    medianQuery(stand, year("insight", stories), all),
                    medianQuery(stand, year("insight", stories) + "&team=" + Stories.TEAMS.getFirst(), "\"measures\""),
                    stand.peakMemory());
            out.println(figure);
            out.flush();
            return List.of(figure);
        }
    }

    /** What is told lies in Kafka before the first of it is read. @return seconds until all is counted */
    private static double ingest(Stand stand, Stories stories, long facts, long inAll)
            throws SQLException, InterruptedException {
        stand.platform().stop(Service.FEEDBACK);
        stories.tell(facts);
        stand.platform().start(Service.FEEDBACK);
        var before = counted(stand);
        var began = System.nanoTime();
        while (counted(stand) < inAll) {
            Thread.sleep(Duration.ofMillis(100));
        }
        return (System.nanoTime() - began) / 1e9 * facts / (inAll - before);
    }

    private static long counted(Stand stand) throws SQLException {
        try (var connection = stand.database();
                var statement = connection.createStatement();
                var count = statement.executeQuery(
                        "select coalesce(sum(notices_sent), 0) from process_cell where team = '*'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static String year(String question, Stories stories) {
        return question + "?from=" + stories.from() + "&to=" + stories.to();
    }

    /** @param expected what each answer must say */
    private static double medianQuery(Stand stand, String question, String expected)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stand.url(Service.FEEDBACK) + "/v1/metrics/" + question))
                .header("Authorization", "Bearer " + stand.platform().apiKey())
                .build();
        var millis = new double[QUERIES];
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < QUERIES; i++) {
                var began = System.nanoTime();
                var answer = client.send(request, BodyHandlers.ofString());
                millis[i] = (System.nanoTime() - began) / 1e6;
                if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
                    throw new IllegalStateException("asked for " + question + " to find " + expected + ", and got "
                            + answer.statusCode() + " " + answer.body());
                }
            }
        }
        Arrays.sort(millis);
        return Math.round(10 * millis[QUERIES / 2]) / 10.0;
    }
}
