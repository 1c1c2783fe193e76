package io.hearback.message.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** How organisations' platforms are called. */
@ConfigMapping(prefix = "hearback.callback")
public interface CallbackConfig {

    /** For the local profile and tests: a platform on this very machine, over plain http too. */
    @WithDefault("false")
    boolean loopbackAllowed();

    @WithDefault("PT5S")
    Duration connectTimeout();

    /** For the answer to begin, and then for each piece of it. */
    @WithDefault("PT10S")
    Duration readTimeout();

    /** For all of it. Much shorter than the lease of a hand-over. */
    @WithDefault("PT20S")
    Duration totalTimeout();

    /** How many calls to one organisation's platform one copy of this service makes at once. */
    @WithDefault("8")
    int concurrency();
}
