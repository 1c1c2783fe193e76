package io.hearback.feedback.badge;

import java.util.stream.Stream;

/** A median time to notice, as a range: one notice more or less is not seen in it. */
public enum Speed {
    WITHIN_A_DAY(0, 1),
    ONE_TO_THREE_DAYS(1, 3),
    THREE_TO_SEVEN_DAYS(3, 7),
    ONE_TO_TWO_WEEKS(7, 14),
    TWO_TO_FOUR_WEEKS(14, 28),
    OVER_FOUR_WEEKS(28, null);

    private static final double DAY = 86_400;

    private final int fromDays;
    private final Integer toDays;

    Speed(int fromDays, Integer toDays) {
        this.fromDays = fromDays;
        this.toDays = toDays;
    }

    static Speed of(double seconds) {
        return Stream.of(values())
                .filter(speed -> speed.toDays == null || seconds <= speed.toDays * DAY)
                .findFirst()
                .orElseThrow();
    }

    public int fromDays() {
        return fromDays;
    }

    /** @return null for no end */
    public Integer toDays() {
        return toDays;
    }
}
