package io.hearback.message.setting;

import java.time.Duration;

import static java.util.Objects.requireNonNull;

/**
 * What this service goes by of all that an organisation decided about itself.
 *
 * @param gatheringWindow in which several refusals of one person become one notice; zero for never
 */
public record Settings(Duration gatheringWindow) {

    public Settings {
        requireNonNull(gatheringWindow, "gatheringWindow is null");
    }
}
