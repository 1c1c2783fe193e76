package io.hearback.load.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/**
 * One figure.
 *
 * @param facts taken in: each an outcome and the notice about it, which are two events
 * @param rate facts a second
 * @param queryMillis the median time of asking for the process of a whole year
 * @param rssMb the most memory feedback-service held, in MB of resident set
 */
record Ingested(
        String scenario,
        long facts,
        long rate,
        @JsonProperty("query_ms") double queryMillis,
        @JsonProperty("rss_mb") long rssMb) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-14s %,8d facts/s of %,d   a year is read in %.1f ms   %d MB",
                scenario,
                rate,
                facts,
                queryMillis,
                rssMb);
    }
}
