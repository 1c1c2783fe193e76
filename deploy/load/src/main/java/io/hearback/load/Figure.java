package io.hearback.load;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/**
 * One figure.
 *
 * @param rate outcomes, or notices, a second
 * @param limit the same for the least that could be done
 * @param rssMb the most memory the measured service held, in MB of resident set
 */
public record Figure(
        String scenario,
        long rate,
        long limit,
        double ratio,
        @JsonProperty("rss_mb") long rssMb) {

    public static Figure of(String scenario, double rate, double limit, long rssMb) {
        var ratio = Math.round(1000 * rate / limit) / 1000.0;
        return new Figure(scenario, Math.round(rate), Math.round(limit), ratio, rssMb);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-14s %,8d/s   limit %,8d/s   ratio %.2f   %d MB", scenario, rate, limit, ratio, rssMb);
    }
}
