package io.hearback.message.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How clocks are watched. */
@ConfigMapping(prefix = "hearback.promise")
interface PromiseConfig {

    /** Whether this copy watches them. At least one copy must, or nobody is warned. */
    @WithDefault("true")
    boolean enabled();

    /** Between two rounds, once there is nothing more to do. */
    @WithDefault("PT10S")
    Duration pause();
}
