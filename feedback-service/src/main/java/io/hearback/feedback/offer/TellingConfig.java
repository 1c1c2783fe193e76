package io.hearback.feedback.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How decisions of candidates come to intake-service. */
@ConfigMapping(prefix = "hearback.offer")
interface TellingConfig {

    /** Between rounds: a decision waits so long at most while all is well. */
    @WithDefault("1s")
    Duration pause();

    /** After so long another copy takes over what a crash left. Longer than a call may take. */
    @WithDefault("30s")
    Duration lease();

    @WithDefault("1s")
    Duration firstBackoff();

    /** Decisions wait so long at most after an outage has ended. */
    @WithDefault("1m")
    Duration longestBackoff();
}
