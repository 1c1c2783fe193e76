package io.hearback.intake.webhook.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How long we wait for a vendor, and how much we take from it. How often we ask again is in application.properties. */
@ConfigMapping(prefix = "hearback.lookup")
interface LookupConfig {

    @WithDefault("5s")
    Duration connectTimeout();

    /** From the first byte sent to the last byte received, so that an answer that trickles ends as well. */
    @WithDefault("20s")
    Duration timeout();

    /** In bytes. A page of a hundred candidates has some 200 kB. */
    @WithDefault("2097152")
    long largestAnswer();
}
