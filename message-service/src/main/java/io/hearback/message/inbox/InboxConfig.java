package io.hearback.message.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How events are taken in, and how long that is known. */
@ConfigMapping(prefix = "hearback.inbox")
interface InboxConfig {

    /** Pause before a batch is taken in again; it doubles each time. */
    @WithDefault("PT0.5S")
    Duration firstPause();

    /** The pause grows no further; an event waits at most so long after an outage has ended. */
    @WithDefault("PT30S")
    Duration longestPause();

    /** How long an event is known after it was taken in. Longer than the topics keep it, or it could be taken in twice. */
    @WithDefault("P14D")
    Duration kept();

    /** Between two sweeps of what is older than that. */
    @WithDefault("PT1H")
    Duration sweepInterval();
}
