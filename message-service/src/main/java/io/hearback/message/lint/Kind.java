package io.hearback.message.lint;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Trait;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import static java.util.Collections.unmodifiableMap;

/** A kind of labelled message, and which of our traits each of its labels means. */
enum Kind {
    REJECTION(
            Genre.REFUSAL,
            Trait.ADDRESSES_BY_NAME,
            Trait.NAMES_JOB,
            Trait.THANKS,
            Trait.STATES_DECISION_PLAINLY,
            Trait.GIVES_SPECIFIC_REASON,
            Trait.OFFERS_FEEDBACK,
            Trait.CONSTRUCTIVE_OR_STRENGTH,
            Trait.KEEPS_DOOR_OPEN,
            Trait.FALSE_PROMISE_RISK,
            Trait.COLD_OR_BUREAUCRATIC,
            Trait.DISCRIMINATORY_OR_ILLEGAL_RISK,
            Trait.NO_REPLY_OR_DEAD_END,
            Trait.SIGNED_BY_A_PERSON,
            Trait.VAGUE_OR_PRETEXTUAL),
    OFFER_DECLINE(
            Genre.DECLINE,
            Trait.THANKS,
            Trait.STATES_DECISION_PLAINLY,
            Trait.GIVES_REASON_POLITELY,
            Trait.CONSTRUCTIVE_FEEDBACK,
            Trait.KEEPS_RELATION,
            Trait.CARELESS_FACT,
            Trait.RUDE);

    private final Genre genre;
    private final Map<String, Trait> labels;

    Kind(Genre genre, Trait... traits) {
        var named = new LinkedHashMap<String, Trait>();
        Arrays.stream(traits).forEach(trait -> named.put(label(genre, trait), trait));
        this.genre = genre;
        this.labels = unmodifiableMap(named);
    }

    /** Candidates who decline are said to express gratitude where employers say thanks. */
    private static String label(Genre genre, Trait trait) {
        return genre == Genre.DECLINE && trait == Trait.THANKS
                ? "expresses_gratitude"
                : trait.name().toLowerCase(Locale.ROOT);
    }

    Genre genre() {
        return genre;
    }

    /** @return in a fixed order */
    Map<String, Trait> labels() {
        return labels;
    }
}
