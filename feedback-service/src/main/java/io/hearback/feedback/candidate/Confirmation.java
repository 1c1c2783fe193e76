package io.hearback.feedback.candidate;

import java.util.List;

/**
 * What was sent and not done yet, to be sent again by a person.
 *
 * @param path where to
 */
record Confirmation(String path, Language language, List<Field> fields) {

    record Field(String name, String value) {}
}
