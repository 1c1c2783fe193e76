package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/**
 * How a process treated people, and where it did not.
 *
 * @param measures those metrics that are measured, of all stages together and of each stage that has any
 * @param waits how the times to notice are spread, on a log scale; empty if no notice was sent
 * @param promiseDays the promise of the filter's stage; of all stages if they have the same; else null
 * @param weeks each week, from Monday, UTC, that the period touches, oldest first; counted within the period
 * @param silence who waits now past the promise, by the week since when; the period does not bound it
 */
public record Insight(
        Question question,
        List<Measure> measures,
        Funnel funnel,
        List<WaitBar> waits,

        @Schema(
                description =
                        "Within so many days a candidate hears back at the filter's stage; null where stages differ.")
        @JsonInclude
        Double promiseDays,

        List<Week> weeks,
        List<SilentWeek> silence,
        List<ReasonLine> reasons,
        List<DeclineLine> declines,
        Choices choices) {

    /** From the outcome to the answer. Whether a link was opened is not known: a GET changes nothing, so none is counted. */
    public record Funnel(
            long outcomes,
            long noticesSent,
            long feedbackRequests,
            long answers,

            @Schema(description = "As ratings count: five at a time within a month.")
            long ratings) {}

    /** Notices that took from so long, included, to so long, excluded. */
    public record WaitBar(double fromSeconds, double toSeconds, long notices) {}

    /** Of the outcomes decided in one week. */
    public record Week(
            LocalDate monday,
            long outcomes,
            long noticesSent,
            @JsonInclude Double medianSeconds,
            @JsonInclude Double p90Seconds,
            @JsonInclude Double promiseKept) {}

    /** Who began to wait in that week and still waits past the promise. */
    public record SilentWeek(
            @Schema(description = "Empty where none was told.")
            String team,

            LocalDate monday,
            long applications) {}

    /** Whether the explanation helped, by the reason that was given. */
    public record ReasonLine(
            String reason,

            @Schema(description = "Notices sent.") long notices,

            @Schema(description = "As verdicts count: five at a time within a month; 0 when withheld.")
            long helpfulYes,

            long helpfulNo,
            @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

    /** Why candidates said no. One decision may have several reasons. */
    public record DeclineLine(
            String reason,

            @Schema(description = "0 when withheld.") long declines,

            @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

    /** What a filter may be set to. */
    public record Choices(List<String> teams, List<String> countries) {}
}
