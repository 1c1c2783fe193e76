package io.hearback.intake.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How much this installation takes. */
@ConfigMapping(prefix = "hearback.admission")
interface AdmissionConfig {

    /**
     * Outcomes a minute of an organisation that has no number of its own. The default stops a program that has run wild,
     * and lets a bulk of a million through; what the database carries is for whoever runs it to say.
     */
    @WithDefault("1200000")
    int outcomesPerMinute();

    /** Events that may wait for Kafka before we take no more: about a kB of disk each. */
    @WithDefault("1000000")
    int longestOutbox();

    /** Between two looks at the outbox. */
    @WithDefault("1s")
    Duration look();
}
