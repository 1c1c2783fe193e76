package io.hearback.load.metric;

import io.hearback.load.Benchmark;
import io.hearback.load.Stand;
import io.hearback.local.service.Service;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Outcomes and notices of a year become facts and cells in feedback-service, as fast as Kafka hands them over; then the numbers of
 * that year are asked for. The other services rest; intake-service must be there, as it knows the API's keys.
 */
public final class MetricsIngest implements Benchmark {

    private static final long WARM_UP = 30_000;

    private final PrintWriter out;

    public MetricsIngest(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var facts = settings.quick() ? 5_000 : settings.facts();
        var warm = settings.quick() ? 500 : WARM_UP;
        try (var stand = Stand.whole(Service.FEEDBACK, plan -> plan);
                var year = new Year(stand)) {
            stand.platform().stop(Service.MESSAGE); // it would read the same outcomes
            var stories = new Stories(
                    stand.platform().kafka().bootstrapServers(),
                    stand.platform().tenant().id());
            ingest(stand, stories, warm);
            out.printf("  taking in %,d facts, which are %,d events%n", facts, 2 * facts);
            out.flush();
            var rate = ingest(stand, stories, facts);
            var figure = new Ingested(
                    "metrics-ingest",
                    facts,
                    Math.round(rate),
                    year.ofProcess(warm + facts),
                    year.ofDashboard(warm + facts),
                    year.ofTeam(Stories.TEAMS.getFirst()),
                    stand.peakMemory());
            out.println(figure);
            out.flush();
            return List.of(figure);
        }
    }

    /** Telling is many times faster than taking in. @return facts a second until all is counted */
    private static double ingest(Stand stand, Stories stories, long facts) throws SQLException, InterruptedException {
        var inAll = counted(stand) + facts;
        var began = System.nanoTime();
        stories.tell(facts);
        try (var lag = new Lag(stand.platform().kafka().bootstrapServers())) {
            while (!lag.isNone()) {
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (counted(stand) != inAll) {
            throw new IllegalStateException("%d facts were counted, not %d".formatted(counted(stand), inAll));
        }
        return facts / seconds;
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
}
