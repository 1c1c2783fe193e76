package io.hearback.feedback.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.YearMonth;
import java.util.List;

/** How candidates rated a process, so that no person's rating can be told from the others. */
@Schema(
        description =
                "About the outcomes decided in the months (UTC) from 'from' to 'to', both included. What candidates"
                        + " said counts five at a time within a month, so two reports never differ by fewer than five people.")
public record RatingsReport(
        @Schema(implementation = String.class, examples = "2026-11")
        YearMonth from,

        @Schema(implementation = String.class, examples = "2026-11")
        YearMonth to,

        Recommendation recommendation,

        @Schema(description = "One for each of the ten questions, in the order of the candidates' page.")
        List<Fairness> fairness,

        @Schema(description = "Did the explanation in the notice help?")
        Verdicts explanation,

        @Schema(description = "Did the answer to a feedback request help?")
        Verdicts answers,

        Comments comments) {

    /** Fewer people than this are no group. The tables' views count by the same number. */
    static final int FEWEST = 5;

    static final String WITHHELD = "FEWER_THAN_" + FEWEST;

    /** Answers from 0 to 10 to "how likely are you to recommend applying there?". */
    public record Recommendation(
            @Schema(description = "Number of ratings that count: a multiple of 5.")
            long count,

            @Schema(description = "To two decimals; null below 5.") @JsonInclude
            Double average,

            @Schema(description = "Share of 9 and 10 minus share of 0 to 6, in percent (candidate NPS); null below 5.")
            @JsonInclude
            Integer netPromoters,

            @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {

        static Recommendation of(long count, Double average, Integer netPromoters) {
            return count < FEWEST
                    ? new Recommendation(0, null, null, WITHHELD)
                    : new Recommendation(count, average, netPromoters, null);
        }
    }

    /** Answers from 1 (not at all) to 5 (completely) to one question. */
    public record Fairness(
            Rule rule,

            @Schema(description = "How many answered this question; 0 below 5.")
            long count,

            @JsonInclude Double average,

            @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {

        static Fairness of(Rule rule, long count, Double average) {
            return count < FEWEST ? new Fairness(rule, 0, null, WITHHELD) : new Fairness(rule, count, average, null);
        }
    }

    /** How many said yes, partly and no. */
    public record Verdicts(
            long count,
            @JsonInclude Long yes,
            @JsonInclude Long partly,
            @JsonInclude Long no,

            @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {

        static final Verdicts NONE = new Verdicts(0, null, null, null, WITHHELD);

        static Verdicts of(long yes, long partly, long no) {
            var count = yes + partly + no;
            return count < FEWEST ? NONE : new Verdicts(count, yes, partly, no, null);
        }
    }

    @Schema(
            description =
                    "In candidates' own words, at least a week old, five at a time within a month, and in an order"
                            + " that changes with each call and means nothing.")
    public record Comments(
            @Schema(description = "On the process.") List<String> process,

            @Schema(description = "What was missing in the explanation.")
            List<String> explanation,

            @Schema(description = "What was missing in the answer.")
            List<String> answers) {}
}
