package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** How one organisation's process treated people, over the outcomes decided in a period. */
@Schema(
        description =
                "All numbers but the ratings are about one and the same set: the outcomes decided (decidedAt) from 'from',"
                        + " included, until 'to', excluded. What followed them counts whenever it came.")
public record ProcessMetrics(
        String tenantId,

        @Schema(description = "Start of the period, included.")
        Instant from,

        @Schema(description = "End of the period, excluded.")
        Instant to,

        @Schema(description = "Number of outcomes of every kind (a REINSTATED outcome counts and has no notice).")
        long outcomes,

        @Schema(description = "Of these outcomes, the number whose notice the mail server took (state SENT).")
        long noticesSent,

        TimeToNotice timeToNotice,

        @Schema(description = "Number of feedback requests about these outcomes; at most one per notice.")
        long feedbackRequests,

        Ratings ratings) {

    /** Over the outcomes whose notice is SENT: the time it became SENT minus decidedAt. */
    @Schema(
            description =
                    "Over the n outcomes whose notice is SENT: time of SENT minus decidedAt. Of the wait that stands at"
                            + " this share of the way from the shortest to the longest, within 1 % of its value (DDSketch); null"
                            + " when n is 0. What is shorter than a millisecond counts as one.")
    public record TimeToNotice(
            @JsonInclude Double median,
            @JsonInclude Double p90,
            String unit,

            @Schema(description = "Denominator: equals noticesSent.")
            long n) {}

    /** Answers from 0 to 10 to "how likely are you to recommend applying there?". */
    @Schema(
            description =
                    "Latest rating of each candidate about the outcomes decided in the calendar months (UTC) that the period"
                            + " touches, from 0 (not at all likely to recommend) to 10 (extremely likely). So that no"
                            + " single score can be worked out, the ratings of a month count five at a time.")
    public record Ratings(
            @Schema(description = "Number of ratings that count, a multiple of 5: the average's denominator.")
            long count,

            @Schema(description = "Sum of the scores divided by count, to two decimals; null while none count.")
            @JsonInclude
            Double average,

            @Schema(description = "FEWER_THAN_5_RATINGS when the average is withheld, else left out.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String withheld) {

        /** Below this, an average would let a recruiter guess who answered what. */
        static final int FEWEST = 5;

        static Ratings of(long count, Double average) {
            return count < FEWEST
                    ? new Ratings(count, null, "FEWER_THAN_" + FEWEST + "_RATINGS")
                    : new Ratings(count, average, null);
        }
    }
}
