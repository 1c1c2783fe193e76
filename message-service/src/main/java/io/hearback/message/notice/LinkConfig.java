package io.hearback.message.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The links to candidates' pages. */
@ConfigMapping(prefix = "hearback.link")
interface LinkConfig {

    /** Base64 of at least 32 random bytes. Whoever has it can make every link; a change ends the links not yet sent. */
    String key();

    /** From the making of the notice on. */
    @WithDefault("P90D")
    Duration validFor();
}
