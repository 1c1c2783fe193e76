package io.hearback.message.house;

import io.hearback.message.compose.HouseWords;

import static java.util.Objects.requireNonNull;

/** All that an organisation has chosen about how it writes. */
public record House(HouseStyle style, HouseWords words) {

    /** Of an organisation that has chosen nothing. */
    public static final House DEFAULT = new House(HouseStyle.DEFAULT, HouseWords.NONE);

    public House {
        requireNonNull(style, "style is null");
        requireNonNull(words, "words is null");
    }
}
