package io.hearback.message.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** When a notice leaves. */
@ConfigMapping(prefix = "hearback.notice")
interface NoticeConfig {

    /** How long a notice can be recalled before it leaves. */
    @WithDefault("PT30M")
    Duration graceWindow();
}
