package io.hearback.feedback.insight;

import java.util.UUID;

/** Ids in addresses. */
final class Ids {

    private Ids() {}

    /** @return null for none, and for nonsense */
    static UUID of(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
