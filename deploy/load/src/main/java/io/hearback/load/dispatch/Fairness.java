package io.hearback.load.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hearback.load.Benchmark;
import io.hearback.load.Stand;
import io.hearback.local.port.Ports;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Whether one organisation's bulk keeps another's single notices waiting: one of these becomes due every second, first by
 * itself and then while the bulk is drained. Told is how long after its time each had left, and whether the bulk was slower
 * for it.
 */
public final class Fairness implements Benchmark {

    private static final String BULK = "acme";
    private static final String SINGLES = "belle-rive";
    private static final Duration APART = Duration.ofSeconds(1);
    private static final long WARM_UP = 20_000;

    /**
     * @param rate notices of the bulk a second while the others come
     * @param limit the same by itself
     * @param ratio of the two
     * @param aloneP50 milliseconds from when a single notice was due until it had left
     * @param besideP50 the same beside the bulk
     * @param singles how many that were, beside the bulk
     */
    private record Figure(
            String scenario,
            long rate,
            long limit,
            double ratio,
            @JsonProperty("alone_p50_ms") long aloneP50,
            @JsonProperty("alone_p99_ms") long aloneP99,
            @JsonProperty("beside_p50_ms") long besideP50,
            @JsonProperty("beside_p99_ms") long besideP99,
            long singles,
            @JsonProperty("rss_mb") long rssMb) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-14s alone p50 %,d ms, p99 %,d ms   beside the bulk p50 %,d ms, p99 %,d ms (%d notices)%n"
                            + "%-14s the bulk %,d/s   by itself %,d/s   ratio %.2f   %d MB",
                    scenario,
                    aloneP50,
                    aloneP99,
                    besideP50,
                    besideP99,
                    singles,
                    "",
                    rate,
                    limit,
                    ratio,
                    rssMb);
        }
    }

    /** Of single notices that had left by the time the bulk had. */
    private record Delays(long count, long p50, long p99) {}

    private final PrintWriter out;

    public Fairness(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var bulk = settings.quick() ? 2_000 : settings.notices();
        var alone = settings.quick() ? 3 : 30;
        var port = Ports.free();
        try (var stand = Dispatch.stand(port)) {
            var sink = Postfix.find(stand.folder()).sink(port);
            try {
                var backlog = new Backlog(stand);
                backlog.makeOriginals(new Dispatch.Silent());
                stand.leaveAlone();
                say("warming up");
                backlog.drain(settings.quick() ? 500 : WARM_UP);
                var figure = figure(stand, backlog, bulk, alone);
                out.println(figure);
                out.flush();
                return List.of(figure);
            } finally {
                sink.destroy();
                sink.waitFor(5, TimeUnit.SECONDS);
            }
        }
    }

    private Figure figure(Stand stand, Backlog backlog, long bulk, int alone)
            throws SQLException, InterruptedException {
        say("%,d single notices alone", alone);
        var unhindered = singles(backlog, alone);
        say("%,d notices at once, by themselves", bulk);
        var limit = backlog.drain(bulk);
        say("%,d notices at once, and single ones beside them", bulk);
        var began = now(backlog);
        backlog.put(bulk);
        backlog.put(Math.max(2, Math.round(bulk / limit)), SINGLES, APART);
        backlog.awaitDrained();
        var rate = rate(backlog, bulk, began);
        var beside = delays(backlog, began, last(backlog, began));
        return new Figure(
                "fairness",
                Math.round(rate),
                Math.round(limit),
                Math.round(1000 * rate / limit) / 1000.0,
                unhindered.p50(),
                unhindered.p99(),
                beside.p50(),
                beside.p99(),
                beside.count(),
                stand.peakMemory());
    }

    private void say(String what, Object... values) {
        out.println("  " + String.format(Locale.ROOT, what, values));
        out.flush();
    }

    private static Delays singles(Backlog backlog, int notices) throws SQLException, InterruptedException {
        var began = now(backlog);
        backlog.put(notices, SINGLES, APART);
        TimeUnit.SECONDS.sleep(notices + 1L);
        backlog.awaitDrained();
        return delays(backlog, began, now(backlog));
    }

    private static double rate(Backlog backlog, long bulk, long began) throws SQLException {
        var sent = backlog.ask("select count(*) " + since(BULK, began));
        if (sent != bulk) {
            throw new IllegalStateException("%d of %d notices were sent".formatted(sent, bulk));
        }
        return bulk
                * 1000.0
                / backlog.ask("select 1000 * extract(epoch from max(state_at) - min(state_at)) " + since(BULK, began));
    }

    private static long last(Backlog backlog, long began) throws SQLException {
        return backlog.ask("select 1000 * extract(epoch from max(state_at)) " + since(BULK, began));
    }

    private static Delays delays(Backlog backlog, long began, long until) throws SQLException {
        var those = since(SINGLES, began) + " and send_at < to_timestamp(%d / 1000.0)".formatted(until);
        return new Delays(
                backlog.ask("select count(*) " + those),
                percentile(backlog, 0.5, those),
                percentile(backlog, 0.99, those));
    }

    private static long percentile(Backlog backlog, double which, String those) throws SQLException {
        return backlog.ask("select 1000 * percentile_disc(" + which
                + ") within group (order by extract(epoch from state_at - send_at)) " + those);
    }

    private static String since(String tenant, long began) {
        return "from notice where state = 'SENT' and tenant_id = '%s' and state_at >= to_timestamp(%d / 1000.0)"
                .formatted(tenant, began);
    }

    private static long now(Backlog backlog) throws SQLException {
        return backlog.ask("select extract(epoch from clock_timestamp()) * 1000");
    }
}
