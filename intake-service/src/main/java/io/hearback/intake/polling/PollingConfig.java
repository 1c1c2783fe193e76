package io.hearback.intake.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How often vendors are asked what changed. */
@ConfigMapping(prefix = "hearback.polling")
interface PollingConfig {

    /** Whether this copy polls. */
    @WithDefault("true")
    boolean enabled();

    /** From the end of one sweep to the next. A candidate waits this much longer for a notice, which has hours of grace anyway. */
    @WithDefault("PT5M")
    Duration interval();

    /** The next sweep begins this much before the last one did: clocks differ, and some vendors' lists lag. */
    @WithDefault("PT5M")
    Duration overlap();

    /** Longer than a page takes: a hundred candidates at Workable's one a second, and retries. A crash costs this wait. */
    @WithDefault("PT10M")
    Duration lease();

    /** Between two looks at whether any connection is due. */
    @WithDefault("PT5S")
    Duration pause();

    /** After the first failure; doubled each time, up to the longest. */
    @WithDefault("PT1M")
    Duration firstBackoff();

    @WithDefault("PT1H")
    Duration longestBackoff();
}
