package io.hearback.message.respect;

import static java.util.Objects.requireNonNull;

/**
 * A text to be judged.
 *
 * @param language BCP 47, the language it should be in; null to find out
 * @param subject null if there is none
 * @param jurisdiction ISO 3166-1 alpha-2 of the place of work, whose law names forbidden grounds; null for all we know
 */
public record Letter(Genre genre, String language, String subject, String text, String jurisdiction, Facts facts) {

    public Letter {
        requireNonNull(genre, "genre is null");
        requireNonNull(text, "text is null");
        requireNonNull(facts, "facts is null");
    }
}
