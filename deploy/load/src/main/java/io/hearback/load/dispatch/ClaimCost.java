package io.hearback.load.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hearback.load.Benchmark;
import io.hearback.load.Stand;
import io.hearback.local.port.Ports;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What it costs PostgreSQL to claim a notice, in a table of few notices and in one of many, by its own account
 * ({@code pg_stat_statements}) while message-service drains the same small backlog from either.
 */
public final class ClaimCost implements Benchmark {

    private static final int TURNS = 3;

    /**
     * @param micros of PostgreSQL's time, for one claimed notice
     * @param ratio to the same with the fewest rows
     */
    record Figure(
            String scenario,
            long rows,
            double micros,
            double ratio,
            @JsonProperty("rss_mb") long rssMb) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-14s %,9d rows   %.1f µs a notice   ratio %.2f   %d MB",
                    scenario,
                    rows,
                    micros,
                    ratio,
                    rssMb);
        }
    }

    private final PrintWriter out;

    public ClaimCost(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var sizes = settings.quick() ? List.of(2_000L, 20_000L) : List.of(50_000L, 5_000_000L);
        var due = settings.quick() ? 500 : 10_000;
        var port = Ports.free();
        try (var stand = Dispatch.stand(port)) {
            var sink = Postfix.find(stand.folder()).sink(port);
            try {
                var backlog = new Backlog(stand);
                backlog.makeOriginals(new Dispatch.Silent());
                stand.leaveAlone();
                countStatements(stand);
                backlog.drain(due);
                return figures(stand, backlog, sizes, due);
            } finally {
                sink.destroy();
                sink.waitFor(5, TimeUnit.SECONDS);
            }
        }
    }

    private List<Figure> figures(Stand stand, Backlog backlog, List<Long> sizes, int due)
            throws SQLException, InterruptedException {
        var figures = new ArrayList<Figure>();
        var rows = 0L;
        for (var size : sizes) {
            say("  filling the table up to %,d notices", size);
            backlog.growBy(size - rows);
            execute(stand, "vacuum (analyze) notice"); // or it would happen while it is measured
            rows = size;
            var micros = cost(stand, backlog, due);
            var least = figures.isEmpty() ? micros : figures.getFirst().micros();
            figures.add(
                    new Figure("claim", size, micros, Math.round(100 * micros / least) / 100.0, stand.peakMemory()));
            say("%s", figures.getLast());
        }
        return figures;
    }

    /** The least of some turns: what disturbs makes it only dearer. */
    private static double cost(Stand stand, Backlog backlog, int due) throws SQLException, InterruptedException {
        var least = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            execute(stand, "select pg_stat_statements_reset()");
            backlog.drain(due);
            least = Math.min(least, claiming(stand) / due);
        }
        return Math.round(10 * least) / 10.0;
    }

    /** @return microseconds in all */
    private static double claiming(Stand stand) throws SQLException {
        try (var connection = stand.database();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select sum(total_exec_time) * 1000, sum(calls) from pg_stat_statements"
                                + " where query like 'with recursive tenant%insert into claim%'")) {
            row.next();
            if (row.getLong(2) == 0) {
                throw new IllegalStateException("no claim was counted: has its statement another beginning?");
            }
            return row.getDouble(1);
        }
    }

    private static void countStatements(Stand stand) throws SQLException {
        execute(stand, "alter system set shared_preload_libraries = 'pg_stat_statements'");
        stand.platform().postgres().stop();
        stand.platform().postgres().start();
        execute(stand, "create extension pg_stat_statements");
    }

    private static void execute(Stand stand, String statement) throws SQLException {
        try (var connection = stand.database();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void say(String format, Object... arguments) {
        out.printf(format + "%n", arguments);
        out.flush();
    }
}
