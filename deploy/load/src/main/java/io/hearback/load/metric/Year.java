package io.hearback.load.metric;

import io.hearback.load.Stand;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Asks for the numbers of one year. */
final class Year implements AutoCloseable {

    static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
    static final Instant START = END.minus(Duration.ofDays(365));

    private static final int TIMES = 41;

    private final Stand stand;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Year(Stand stand) {
        this.stand = stand;
    }

    /** @param outcomes that the answer must tell of; @return milliseconds, the median of some */
    double ofProcess(long outcomes) throws IOException, InterruptedException {
        return median("process", "", "\"outcomes\":" + outcomes);
    }

    /** As {@link #ofProcess}, of all that a dashboard shows. */
    double ofDashboard(long outcomes) throws IOException, InterruptedException {
        return median("insight", "", "\"outcomes\":" + outcomes);
    }

    /** As {@link #ofDashboard}, of one team. */
    double ofTeam(String team) throws IOException, InterruptedException {
        return median("insight", "&team=" + team, "\"measures\"");
    }

    private double median(String question, String filter, String expected) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stand.url(Service.FEEDBACK) + "/v1/metrics/" + question
                        + "?from=" + START + "&to=" + END + filter))
                .header("Authorization", "Bearer " + stand.platform().apiKey())
                .build();
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var began = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (answer.statusCode() != 200 || !answer.body().contains(expected)) {
                throw new IllegalStateException("asked for " + question + " to find " + expected + ", and got "
                        + answer.statusCode() + " " + answer.body());
            }
        }
        Arrays.sort(millis);
        return Math.round(10 * millis[TIMES / 2]) / 10.0;
    }

    @Override
    public void close() {
        client.close();
    }
}
