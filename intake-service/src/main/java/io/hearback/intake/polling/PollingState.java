package io.hearback.intake.polling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** How polling goes for one connection: times and codes. */
public record PollingState(
        @Schema(description = "All that changed before is heard")
        Instant since,

        @Schema(description = "Whether pages are being read")
        boolean sweeping,

        @Schema(description = "When the last page was read; not there before the first")
        Instant polledAt,

        @Schema(description = "When the next page is read. While one is being read: when another copy may take over")
        Instant nextAt,

        @Schema(description = "Failures in a row") int failures,

        @Schema(description = "A code: why the last attempt failed", examples = "STATUS_401")
        String failure,

        @Schema(description = "How many changes were found so far, repetitions included")
        long found) {}
