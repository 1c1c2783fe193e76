package io.hearback.load.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.load.Benchmark;
import io.hearback.load.Figure;
import io.hearback.load.Stand;
import io.hearback.local.imports.Door;
import io.hearback.local.imports.Parcel;
import io.hearback.local.imports.Transfer;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A file of outcomes, sent as {@code ./hearback import} sends it, next to PostgreSQL's COPY of the rows that it left. */
public final class IntakeImport implements Benchmark {

    private static final long WARM_UP = 20_000;

    private final PrintWriter out;

    public IntakeImport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws IOException, InterruptedException, SQLException {
        try (var stand = Stand.of(Service.INTAKE)) {
            if (!settings.quick()) {
                send(stand, "warm", WARM_UP, watcher(WARM_UP));
            }
            var watcher = settings.kill() ? new Killer(stand, settings.lines()) : watcher(settings.lines());
            var seconds = send(stand, "bench", settings.lines(), watcher);
            requireAll(stand, settings.lines());
            var superuser = stand.platform().database(Service.INTAKE).superuser();
            var limit = new CopyLimit(superuser, stand.folder()).rate();
            var figure = Figure.of("intake-import", settings.lines() / seconds, limit, stand.peakMemory());
            out.println(figure);
            out.flush();
            return List.of(figure);
        }
    }

    private double send(Stand stand, String run, long lines, Transfer.Watcher watcher)
            throws IOException, InterruptedException {
        var parcel = Parcel.of(Outcomes.file(stand.folder(), run, lines));
        var door = new Door(stand.url(Service.INTAKE), stand.platform().apiKey());
        var began = System.nanoTime();
        var ended = new Transfer(door, parcel, run, Duration.ofMinutes(2), watcher).run(false);
        var seconds = (System.nanoTime() - began) / 1e9;
        if (ended.path("recorded").asLong() != lines) {
            throw new IllegalStateException("sent " + lines + " lines, and this came of it: " + ended);
        }
        return seconds;
    }

    /** By the rows and not by what intake-service says of them. */
    private void requireAll(Stand stand, long lines) throws SQLException {
        try (var connection =
                        stand.platform().database(Service.INTAKE).superuser().connect();
                var statement = connection.createStatement();
                var count = statement.executeQuery("""
                        select count(*), count(distinct o.application_id)
                        from outcome o join vault v on v.outcome_id = o.id join application a on a.id = o.application_id
                        where a.reference like 'A-bench-%' and o.sequence = 1
                        """)) {
            count.next();
            if (count.getLong(1) != lines || count.getLong(2) != lines) {
                throw new IllegalStateException("%d outcomes of %d applications are on record, not %d"
                        .formatted(count.getLong(1), count.getLong(2), lines));
            }
        }
    }

    private Transfer.Watcher watcher(long lines) {
        return new Transfer.Watcher() {
            private long told;

            @Override
            public void progress(long sentBytes, Optional<JsonNode> known) {
                var done = known.map(each -> each.path("lines").asLong()).orElse(0L);
                if (done - told >= lines / 10) {
                    told = done;
                    out.printf("  %,d of %,d lines%n", done, lines);
                    out.flush();
                }
            }

            @Override
            public void waiting(String why) {
                out.println("  … " + why);
                out.flush();
            }
        };
    }

    /** Ends intake-service by SIGKILL halfway, and starts it again. */
    private final class Killer implements Transfer.Watcher {

        private final Stand stand;
        private final long lines;
        private boolean done;

        Killer(Stand stand, long lines) {
            this.stand = stand;
            this.lines = lines;
        }

        @Override
        public void progress(long sentBytes, Optional<JsonNode> known) {
            var sofar = known.map(each -> each.path("lines").asLong()).orElse(0L);
            if (!done && sofar >= lines / 2) {
                done = true;
                out.printf("  killing intake-service at %,d of %,d lines%n", sofar, lines);
                stand.platform().kill(Service.INTAKE);
                stand.platform().start(Service.INTAKE);
            }
        }

        @Override
        public void waiting(String why) {
            out.println("  … " + why);
            out.flush();
        }
    }
}
