package io.hearback.load.intake;

import io.hearback.load.Benchmark;
import io.hearback.load.Figure;
import io.hearback.load.Stand;
import io.hearback.local.service.Service;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Outcomes reported one by one by many callers at once, next to an endpoint that only commits one row. They take turns. */
public final class IntakeSingle implements Benchmark {

    private static final int CALLERS = 64;

    /** A service on two processors compiles its own code for about as long. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** Many and short: what a shared machine takes away for some seconds meets both alike. */
    private static final int TURNS = 15;

    private final PrintWriter out;

    public IntakeSingle(PrintWriter out) {
        this.out = out;
    }

    @Override
    public List<?> measure(Settings settings) throws IOException, InterruptedException, SQLException {
        var turns = settings.quick() ? 1 : TURNS;
        var time = Duration.ofSeconds(settings.quick() ? 2 : 4);
        var rates = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        try (var stand = Stand.of(Service.INTAKE);
                var oneRow =
                        OneRow.start(stand.platform().database(Service.INTAKE).superuser())) {
            var key = "Bearer " + stand.platform().apiKey();
            var intake = stand.url(Service.INTAKE).resolve("/v1/outcomes");
            new Crowd(intake, key, CALLERS, "warm").rateFor(settings.quick() ? time : WARM_UP);
            new Crowd(oneRow.address(), key, CALLERS, "warm").rateFor(time);
            for (int turn = 0; turn < turns; turn++) {
                limits.add(new Crowd(oneRow.address(), key, CALLERS, "limit" + turn).rateFor(time));
                rates.add(new Crowd(intake, key, CALLERS, "turn" + turn).rateFor(time));
                out.printf("  turn %d: %,.0f/s, one row %,.0f/s%n", turn + 1, rates.getLast(), limits.getLast());
                out.flush();
            }
            var figure = Figure.of("intake-single", median(rates), median(limits), stand.peakMemory());
            out.println(figure);
            out.flush();
            return List.of(figure);
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
