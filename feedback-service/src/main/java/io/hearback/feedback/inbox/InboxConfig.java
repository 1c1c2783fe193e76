package io.hearback.feedback.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long it is known that an event was taken in. */
@ConfigMapping(prefix = "hearback.inbox")
interface InboxConfig {

    /** How long an event is known after it was taken in. Longer than the topics keep it, or it could be taken in twice. */
    @WithDefault("P14D")
    Duration kept();

    /** Between two sweeps of what is older than that. */
    @WithDefault("PT1H")
    Duration sweepInterval();
}
