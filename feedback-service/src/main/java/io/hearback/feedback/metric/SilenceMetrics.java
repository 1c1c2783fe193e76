package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.contract.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The applications of one organisation that wait without an outcome. */
@Schema(
        description =
                "Applications that wait: not hired, and no outcome, or one that was taken back by REINSTATED. Silence counts from"
                        + " their latest stage event, or from the reinstatement if that is later. Applications that no stage event told of"
                        + " are not known to wait.")
public record SilenceMetrics(
        String tenantId,
        @Schema(description = "When this was counted.") Instant asOf,

        @Schema(
                description =
                        "Those are counted that have waited for more than this many days; null if nothing was asked for, so that"
                                + " each stage has its own.")
        @JsonInclude
        Integer days,

        @Schema(description = "Number of applications in silence for more than those days.")
        long applications,

        @Schema(
                description =
                        "The same applications by the stage of their latest stage event; stages without any are left out.")
        List<AtStage> byStage,

        @Schema(description = "The one that has waited longest; null if there is none.") @JsonInclude
        Oldest oldest,

        AfterInterview afterInterview) {

    public record AtStage(
            Stage stage,

            @Schema(
                    description =
                            "Those are counted that have waited for more than this many days: as asked for, or else as the"
                                    + " organisation promises for this stage, or else 14.")
            int days,

            long applications,

            @Schema(description = "Since when the first of them waits.")
            Instant since) {}

    public record Oldest(
            UUID applicationId,
            Stage stage,
            @Schema(description = "Since when it waits.") Instant since) {}

    /** A legal clock beside the organisation's own. */
    @Schema(
            description =
                    "The strictest legal clock we know of: Ontario, O. Reg. 476/24, since 1 January 2026, asks employers of 25 or"
                            + " more to tell whoever was interviewed within 45 days of the last interview whether a decision was made.")
    public record AfterInterview(
            int days,

            @Schema(description = "Applications that wait and whose last interview was held more than 'days' days ago.")
            long applications,

            @Schema(description = "When the last interview of the first of them was held; null if there is none.")
            @JsonInclude
            Instant since) {}
}
