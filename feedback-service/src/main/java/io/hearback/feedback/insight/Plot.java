package io.hearback.feedback.insight;

import java.util.Locale;

/** The charts of the dashboard, in the order of the page. */
public enum Plot {
    FUNNEL("bars"),
    KEPT("lines"),
    WAITS("columns"),
    SILENCE("heat"),
    TIMES("lines"),
    REASONS("parts"),
    DECLINES("bars");

    private final String drawn;

    Plot(String drawn) {
        this.drawn = drawn;
    }

    /** @return how charts.js draws it */
    public String drawn() {
        return drawn;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether it needs the whole width */
    public boolean isWide() {
        return this == WAITS || this == SILENCE || this == TIMES;
    }
}
