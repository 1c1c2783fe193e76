package io.hearback.feedback.candidate;

import java.util.Set;

/**
 * What a form brought that cannot be received yet.
 *
 * @param form which of the page's forms; empty if nothing was typed
 * @param draft of the form's own kind, or null
 */
record Typed(String form, Object draft, Set<String> flawed) {

    static final Typed NOTHING = new Typed("", null, Set.of());

    /** @return what was typed into this form, or else the other */
    <T> T in(String which, Class<T> kind, T other) {
        return form.equals(which) ? kind.cast(draft) : other;
    }
}
