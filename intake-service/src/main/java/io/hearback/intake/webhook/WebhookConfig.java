package io.hearback.intake.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How deliveries are worked off, and for how long they are known. */
@ConfigMapping(prefix = "hearback.webhook")
interface WebhookConfig {

    /** Threads for vendors whose deliveries say all; as many again for those that must be asked, so that a slow one holds up nobody else. */
    @WithDefault("3")
    int workers();

    /** Deliveries claimed at once by one of them. */
    @WithDefault("5")
    int batchSize();

    /** After so long another may take over what somebody claimed. Longer than a batch of slow questions; a crash costs this wait. */
    @WithDefault("PT2M")
    Duration lease();

    /** A delivery wakes a worker of the same process at once; this is for those of others. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** Wait before the second attempt: doubled each time, up to the longest. */
    @WithDefault("PT5S")
    Duration firstBackoff();

    @WithDefault("PT10M")
    Duration longestBackoff();

    /**
     * For how long a reinstatement waits for the outcome it takes back, and a vendor may be away. Greenhouse sends again for
     * 15 hours, Recruitee for 48.
     */
    @WithDefault("P3D")
    Duration patience();

    /** How long the keys of a delivery are kept, by which a repetition is known. */
    @WithDefault("P30D")
    Duration keysKept();

    /** How long the body of a delivery that could not be read is kept, for another attempt. */
    @WithDefault("P7D")
    Duration bodiesKept();

    @WithDefault("PT1H")
    Duration sweepInterval();
}
