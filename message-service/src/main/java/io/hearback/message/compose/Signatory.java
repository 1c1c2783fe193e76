package io.hearback.message.compose;

import static io.hearback.message.compose.Phrase.oneLine;

/**
 * The person who signs, and whom a reply reaches.
 *
 * @param title null if none is known
 */
public record Signatory(String name, String title, String email) {

    public Signatory {
        name = oneLine(name);
        title = oneLine(title);
        email = oneLine(email);
    }
}
