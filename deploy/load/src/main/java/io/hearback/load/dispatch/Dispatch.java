package io.hearback.load.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.load.Benchmark;
import io.hearback.load.Figure;
import io.hearback.load.Stand;
import io.hearback.local.imports.Transfer;
import io.hearback.local.port.Ports;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A backlog of notices, drained to Postfix's {@code smtp-sink}: each is claimed, committed as being handed over, written,
 * handed over, concluded and told to the other services. Next to it {@code smtp-source}, which only sends the same number of
 * equally long messages over as many connections to the same sink.
 */
public final class Dispatch implements Benchmark {

    private static final int CONNECTIONS = 200;
    /** A backlog that matters takes hours: by then the compiler is done. After 100,000 it still takes a seventh of the service's time. */
    private static final long WARM_UP = 200_000;

    private final PrintWriter out;

    public Dispatch(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws Exception {
        var port = Ports.free();
        var notices = settings.quick() ? 2_000 : settings.notices();
        try (var stand = stand(port)) {
            var postfix = Postfix.find(stand.folder());
            var sink = postfix.sink(port);
            try {
                var backlog = new Backlog(stand);
                var bytes = backlog.makeOriginals(new Silent());
                stand.leaveAlone();
                if (!settings.quick()) {
                    out.printf("  warming up with %,d notices%n", WARM_UP);
                    out.flush();
                    backlog.drain(WARM_UP);
                }
                var figure = figure(stand, backlog, postfix, port, notices, bytes);
                out.println(figure);
                out.flush();
                return List.of(figure);
            } finally {
                sink.destroy();
                sink.waitFor(5, TimeUnit.SECONDS);
            }
        }
    }

    private Figure figure(Stand stand, Backlog backlog, Postfix postfix, int port, long notices, long bytes)
            throws SQLException, IOException, InterruptedException {
        // From before and from after, as machines get faster and slower meanwhile.
        var before = limit(postfix, port, notices, bytes);
        out.printf("  draining %,d notices of %,d bytes%n", notices, bytes);
        out.flush();
        var rate = backlog.drain(notices);
        var after = limit(postfix, port, notices, bytes);
        return Figure.of("dispatch", rate, 2 / (1 / before + 1 / after), stand.peakMemory());
    }

    /** All services, of which message-service sends to this port. */
    static Stand stand(int port) {
        return Stand.whole(
                Service.MESSAGE,
                plan -> plan.with(Service.MESSAGE, "hearback.smtp.port", String.valueOf(port))
                        .with(Service.MESSAGE, "hearback.smtp.connections", String.valueOf(CONNECTIONS))
                        .with(Service.MESSAGE, "hearback.dispatch.batch-size", String.valueOf(2 * CONNECTIONS))
                        .with(Service.MESSAGE, "hearback.notice.grace-window", "PT24H"));
    }

    private static double limit(Postfix postfix, int port, long notices, long bytes)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        var source = postfix.source(port, CONNECTIONS, notices, bytes);
        if (source.waitFor() != 0) {
            throw new IllegalStateException("smtp-source failed with exit code " + source.exitValue());
        }
        return notices / (Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    /** The outcomes of the originals are few. */
    static final class Silent implements Transfer.Watcher {

        @Override
        public void progress(long sentBytes, Optional<JsonNode> known) {}

        @Override
        public void waiting(String why) {}
    }
}
