package io.hearback.intake.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** When erasures that are due by themselves are made. The key of the tombstones is beside it. */
@ConfigMapping(prefix = "hearback.retention")
interface ErasureConfig {

    /** Between two rounds. */
    @WithDefault("PT10M")
    Duration interval();
}
