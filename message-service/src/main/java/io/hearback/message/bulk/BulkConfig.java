package io.hearback.message.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How decisions about many notices are worked off. */
@ConfigMapping(prefix = "hearback.bulk")
interface BulkConfig {

    /** How long what was drawn up, or asked for, waits for somebody to decide. */
    @WithDefault("P1D")
    Duration decidedWithin();

    /** How often somebody looks for a decision to go on with. */
    @WithDefault("PT1S")
    Duration interval();
}
