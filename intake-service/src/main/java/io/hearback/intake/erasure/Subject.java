package io.hearback.intake.erasure;

/**
 * Whom something is about, by the platform's own ids. Exactly one of the two.
 *
 * @param application of one application, or null
 * @param candidate of a person, with all applications of theirs, or null
 */
public record Subject(String application, String candidate) {

    public Subject {
        if ((application == null) == (candidate == null)) {
            throw new IllegalArgumentException("exactly one of application and candidate");
        }
    }
}
