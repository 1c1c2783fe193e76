package io.hearback.load.metric;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/**
 * One figure.
 *
 * @param facts taken in: each an outcome and the notice about it, which are two events
 * @param rate facts a second
 * @param queryMillis the median time of asking for the process of a whole year
 * @param insightMillis the median time of asking for all that a dashboard shows of a whole year
 * @param teamMillis the same of one team in it
 * @param rssMb the most memory feedback-service held, in MB of resident set
 */
record Ingested(
        String scenario,
        long facts,
        long rate,
        @JsonProperty("query_ms") double queryMillis,
        @JsonProperty("insight_ms") double insightMillis,
        @JsonProperty("team_ms") double teamMillis,
        @JsonProperty("rss_mb") long rssMb) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-14s %,8d facts/s of %,d   a year is read in %.1f ms, all of a dashboard in %.1f ms, of a team in %.1f ms   %d MB",
                scenario,
                rate,
                facts,
                queryMillis,
                insightMillis,
                teamMillis,
                rssMb);
    }
}
