package io.hearback.message.house;

import io.hearback.message.compose.HouseWords;
import io.hearback.message.schedule.Timetable;

import static java.util.Objects.requireNonNull;

/** All that an organisation has chosen about how it writes, and when. */
public record House(HouseStyle style, HouseWords words, Timetable timetable) {

    /** Of an organisation that has chosen nothing. */
    public static final House DEFAULT = new House(HouseStyle.DEFAULT, HouseWords.NONE, Timetable.USUAL);

    public House {
        requireNonNull(style, "style is null");
        requireNonNull(words, "words is null");
        requireNonNull(timetable, "timetable is null");
    }

    House with(Timetable other) {
        return new House(style, words, other);
    }

    /** For who asks only how it writes. */
    public House(HouseStyle style, HouseWords words) {
        this(style, words, Timetable.USUAL);
    }
}
