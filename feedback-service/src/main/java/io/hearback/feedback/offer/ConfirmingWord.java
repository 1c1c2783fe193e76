package io.hearback.feedback.offer;

import java.text.Normalizer;
import java.util.Locale;

/** The word that a person writes before anything is sent, and that no scanner of mail knows. */
final class ConfirmingWord {

    private ConfirmingWord() {}

    /** @return whether it is the word, without regard to capitals, accents, spaces and quotation marks */
    static boolean isWritten(String typed, String word) {
        return typed != null && plain(typed).equals(plain(word));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
