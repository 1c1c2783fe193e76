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

    /** How long after a recall, or an approval, it can be undone. */
    @WithDefault("P1D")
    Duration undoWithin();

    /**
     * How long after the first waiting refusal of a person another one may still join it, so that both reach them as one
     * notice. It makes no notice wait: only what has not left can be joined. For organisations whose own settings have not
     * come yet.
     */
    @WithDefault("PT4H")
    Duration gatheringWindow();
}
