package io.hearback.feedback.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** By when candidates are answered. */
@ConfigMapping(prefix = "hearback.request")
interface RequestConfig {

    /** How long an answer may take before it is late. */
    @WithDefault("P7D")
    Duration promise();

    /** After so long without an answer a request is closed, and its candidate told so. Longer than the promise. */
    @WithDefault("P30D")
    Duration givenUpAfter();

    /** Between two looks for such requests. */
    @WithDefault("PT10M")
    Duration sweepInterval();
}
