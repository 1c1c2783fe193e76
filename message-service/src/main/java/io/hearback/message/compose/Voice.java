package io.hearback.message.compose;

import static java.util.Objects.requireNonNull;

/**
 * The language a notice is wanted in, and how it addresses its reader.
 *
 * @param language BCP 47, such as {@code fr} or {@code pt-BR}; null if none is known
 * @param otherwise the language to fall back to where nobody has written words for the first; English comes last
 */
public record Voice(String language, String otherwise, Tone tone) {

    public Voice {
        requireNonNull(tone, "tone is null");
    }

    public static Voice of(String language) {
        return new Voice(language, null, Tone.FORMAL);
    }
}
