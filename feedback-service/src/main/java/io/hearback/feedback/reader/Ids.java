package io.hearback.feedback.reader;

import java.util.UUID;

/** Ids in addresses. */
public final class Ids {

    private Ids() {}

    /** @return null for none, and for nonsense */
    public static UUID of(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
