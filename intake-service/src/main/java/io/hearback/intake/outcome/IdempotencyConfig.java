package io.hearback.intake.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long an {@code Idempotency-Key} is known. */
@ConfigMapping(prefix = "hearback.idempotency")
interface IdempotencyConfig {

    /** At least 24 hours, which is what callers may count on. The same outcome is known as such for ever, also without a key. */
    @WithDefault("P7D")
    Duration kept();

    /** Between two sweeps of what is older than that. */
    @WithDefault("PT1H")
    Duration sweepInterval();
}
