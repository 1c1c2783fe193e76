package io.hearback.feedback.metric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import static java.util.Objects.requireNonNull;

/**
 * What others were measured at, or are held to: a value, or a band of values.
 *
 * @param low in the metric's unit; equals {@code high} where there is one value
 * @param of whom, and when
 * @param source where it was published
 */
@Schema(
        description =
                "What others were measured at, or are held to. It was measured on other people and at another time: a"
                        + " landmark, no verdict.")
public record Benchmark(
        double low,

        @Schema(description = "Equals 'low' where there is one value.")
        double high,

        @Schema(description = "Of whom, and when.") String of,
        String source) {

    public Benchmark {
        requireNonNull(of, "of is null");
        requireNonNull(source, "source is null");
        if (low > high) {
            throw new IllegalArgumentException("low is above high");
        }
    }

    static Benchmark value(double value, String of, String source) {
        return new Benchmark(value, value, of, source);
    }
}
