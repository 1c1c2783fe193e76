package io.hearback.message.dispatch;

import io.hearback.message.schedule.RetrySchedule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How notices leave, and how often they are tried. */
@ConfigMapping(prefix = "hearback.dispatch")
interface DispatchConfig {

    /** False for a copy of the service that shall only take in and answer. */
    @WithDefault("true")
    boolean enabled();

    /** Notices in this copy's hands at once. After a crash all of them wait for their lease to end. */
    @WithDefault("200")
    int batchSize();

    /** How late a notice may be noticed when nothing was due before. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** How long a claimed notice may wait for a free connection. */
    @WithDefault("PT1M")
    Duration claimLease();

    /**
     * How long a hand-over may take before it counts as lost. Longer than the mail server may take to answer the final
     * dot (10 minutes: RFC 5321, 4.5.3.2.6).
     */
    @WithDefault("PT15M")
    Duration handOverLease();

    /** How long shutdown waits for hand-overs. What is not done then is settled by another copy as UNKNOWN. */
    @WithDefault("PT25S")
    Duration drain();

    Retry retry();

    interface Retry {

        /** Greylisting servers want some minutes. */
        @WithDefault("PT5M")
        Duration firstDelay();

        /** The delay doubles up to this. */
        @WithDefault("PT4H")
        Duration longestDelay();

        /** With the delays above, about 24 hours in all. */
        @WithDefault("12")
        int attempts();

        default RetrySchedule schedule() {
            return new RetrySchedule(firstDelay(), longestDelay(), attempts());
        }
    }
}
