package io.hearback.load.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hearback.load.Benchmark;
import io.hearback.load.Stand;
import io.hearback.local.service.Service;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * What asking for a year's numbers costs, while ten times as many facts lie behind them, and ten times again. The facts are written
 * into the table; the cells are counted from them by the service's own recount.
 */
public final class MetricsRead implements Benchmark {

    private static final long FEWEST = 100_000;
    private static final long CHUNK = 500_000;

    /**
     * One figure.
     *
     * @param facts in the year
     * @param queryMillis the median time of asking for the process
     * @param insightMillis the median time of asking for all that a dashboard shows
     * @param teamMillis the same of one team
     * @param recountSeconds until all cells were counted from the facts
     * @param rssMb the most memory feedback-service held, in MB of resident set
     */
    record Figure(
            String scenario,
            long facts,
            @JsonProperty("query_ms") double queryMillis,
            @JsonProperty("insight_ms") double insightMillis,
            @JsonProperty("team_ms") double teamMillis,
            @JsonProperty("recount_s") long recountSeconds,
            @JsonProperty("rss_mb") long rssMb) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-14s %,10d facts   a year is read in %.1f ms, all of a dashboard in %.1f ms, of a team in %.1f ms"
                            + "   recount %,d s   %d MB",
                    scenario,
                    facts,
                    queryMillis,
                    insightMillis,
                    teamMillis,
                    recountSeconds,
                    rssMb);
        }
    }

    private final PrintWriter out;

    public MetricsRead(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var sizes = settings.quick()
                ? List.of(2_000L, 20_000L)
                : LongStream.iterate(FEWEST, size -> size <= settings.facts(), size -> 10 * size)
                        .boxed()
                        .toList();
        try (var stand = Stand.whole(Service.FEEDBACK, plan -> plan);
                var year = new Year(stand)) {
            stand.platform().stop(Service.MESSAGE);
            var figures = new ArrayList<Figure>();
            var rows = 0L;
            for (var size : sizes) {
                fill(stand, size - rows);
                rows = size;
                var seconds = recount(stand);
                figures.add(new Figure(
                        "metrics-read",
                        size,
                        year.ofProcess(size),
                        year.ofDashboard(size),
                        year.ofTeam(Stories.TEAMS.getFirst()),
                        seconds,
                        stand.peakMemory()));
                say("%s", figures.getLast());
            }
            return figures;
        }
    }

    private void fill(Stand stand, long facts) throws SQLException {
        for (long left = facts; left > 0; left -= CHUNK) {
            say("  writing %,d facts", left);
            Written.facts(stand, Math.min(CHUNK, left));
        }
        execute(stand, "vacuum (analyze) fact, application_fact");
    }

    /** @return seconds */
    private long recount(Stand stand) throws SQLException, InterruptedException {
        say("  counting");
        var began = System.nanoTime();
        Written.orderRecount(stand);
        while (Written.isWaiting(stand)) {
            Thread.sleep(Duration.ofMillis(500));
        }
        var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        execute(stand, "vacuum (analyze) process_cell, application_cell");
        return seconds;
    }

    private static void execute(Stand stand, String statement) throws SQLException {
        try (var connection = stand.database();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void say(String text, Object... values) {
        out.printf(text + "%n", values);
        out.flush();
    }
}
