package io.hearback.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What operators watch and no call tells: numbers of the whole installation, counted by a worker again and again. Every copy
 * of a service tells the same numbers, so a board takes the greatest of them. They name no organisation and nobody.
 */
public final class Gauges {

    /** How long a queue has to be for its length to be told as no more than this: counting on would load the database. */
    public static final int MOST = 100_000;

    /** Events that are committed and not yet on the log. */
    private static final List<Count> OF_OUTBOX = List.of(
            new Count(
                    "hearback.outbox.events",
                    "Events committed and not yet published; 100000 for more",
                    null,
                    "select count(*) from (select 1 from outbox limit " + MOST + ") queue"),
            new Count(
                    "hearback.outbox.oldest.seconds",
                    "How long the oldest event that is not yet published has waited",
                    null,
                    "select coalesce(extract(epoch from clock_timestamp() - (select occurred_at from outbox order by id limit 1)), 0)"));

    /** Records that could not be read. */
    public static final Count OF_QUARANTINE = new Count(
            "hearback.quarantined.events",
            "Records that could not be read and are kept for a person to look at; 100000 for more",
            null,
            "select count(*) from (select 1 from quarantine limit " + MOST + ") queue");

    /**
     * A number, or one for each value of a tag.
     *
     * @param tag null for one number
     * @param query answers one column, or the tag's value and the number
     */
    public record Count(String name, String description, String tag, String query) {}

    private final Worker worker;
    private final Map<Count, MultiGauge> gauges = new LinkedHashMap<>();
    private Rounds rounds;

    /**
     * Registers them; none has a value before {@link #start}.
     *
     * @param own counts of the service, beside those of its outbox
     */
    public Gauges(Worker worker, MeterRegistry registry, List<Count> own) {
        this.worker = worker;
        Stream.concat(OF_OUTBOX.stream(), own.stream())
                .forEach(count -> gauges.put(
                        count,
                        MultiGauge.builder(count.name())
                                .description(count.description())
                                .register(registry)));
    }

    /** Counts now and after each pause, until {@link #stop}. */
    public void start(Duration pause) {
        rounds = Rounds.start("watch", "NOT_WATCHED old numbers are told meanwhile", () -> pause, this::count);
    }

    public void stop() throws InterruptedException {
        rounds.stop();
    }

    /** A number that cannot be counted keeps its old value, and the round fails. */
    private void count() {
        for (var gauge : gauges.entrySet()) {
            var rows = worker.asWorker(handle -> rows(handle, gauge.getKey()));
            gauge.getValue().register(rows, true);
        }
    }

    private static List<Row<?>> rows(Handle handle, Count count) {
        var tagged = count.tag() != null;
        return handle.createQuery(count.query())
                .<Row<?>>map((row, context) -> Row.of(
                        tagged ? Tags.of(count.tag(), row.getString(1)) : Tags.empty(), row.getDouble(tagged ? 2 : 1)))
                .list();
    }
}
