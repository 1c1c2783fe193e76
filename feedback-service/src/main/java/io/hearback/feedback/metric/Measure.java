package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.contract.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A metric's value.
 *
 * @param stage of the outcomes; null for all stages together
 * @param value in the metric's unit; null where there is nothing to count, or it is withheld
 * @param low of the 95 % interval, of a share (Wilson), of points, and of a time when n is below 100; else null, as {@code high}
 * @param n the metric's denominator
 * @param withheld why there is no value although there is something to count, as {@code FEWER_THAN_5}; else null
 */
@Schema(description = "A metric's value; its definition is told by GET /v1/metrics/definitions.")
public record Measure(
        Metric metric,

        @Schema(description = "Null: all stages together.") @JsonInclude
        Stage stage,

        @Schema(description = "In the metric's unit; null where there is nothing to count, or it is withheld.")
        @JsonInclude
        Double value,

        @Schema(
                description =
                        "Of the 95 % interval: of a share (Wilson) and of points always, of a time when n is below 100; else null.")
        @JsonInclude
        Double low,

        @JsonInclude Double high,

        @Schema(description = "The metric's denominator.") long n,

        @Schema(description = "FEWER_THAN_5 where that many people are no group; else left out.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String withheld) {

    /** Fewer people than this are no group. */
    static final int FEWEST = 5;

    static final String WITHHELD = "FEWER_THAN_" + FEWEST;
}
