package io.hearback.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "hearback.outbox")
interface OutboxConfig {

    /** Rows published in one transaction. More saves round trips; after a crash all of them are published again. */
    @WithDefault("500")
    int batchSize();

    /** After a commit has woken the relay: what is appended within that time leaves with it, for the price of one. */
    @WithDefault("50ms")
    Duration linger();

    /** A commit wakes the relay; this is for rows that another copy left behind. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Wait after a failure: doubled each time, up to the longest. */
    @WithDefault("200ms")
    Duration firstBackoff();

    /** Events wait at most so long after an outage has ended. */
    @WithDefault("5s")
    Duration longestBackoff();

    /** How long the brokers may take to acknowledge a record; an outage is noticed, and told, after that time. */
    @WithDefault("10s")
    Duration deliveryTimeout();
}
