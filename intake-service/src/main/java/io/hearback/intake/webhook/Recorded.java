package io.hearback.intake.webhook;

import io.hearback.intake.report.Violation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of some news. */
public final class Recorded {

    /** Why nothing followed from some of it. */
    public enum Note {
        /** The person never applied. */
        PROSPECT,
        /** The person asked not to be written to. */
        MAY_NOT_BE_EMAILED,
        /** Something that was decided later is on record. */
        OVERTAKEN,
        /** The application, or the person, is erased, and nothing about them is recorded again. */
        ERASED
    }

    private final List<Violation> problems = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private Note note;
    private NotErased notErased;
    private String awaited;

    /** @return what does not fit, by field and rule; empty if all did */
    public List<Violation> problems() {
        return problems;
    }

    /** @return the last reason why nothing followed from a part of it */
    public Optional<Note> note() {
        return Optional.ofNullable(note);
    }

    /** @return an application that a reinstatement came too early for: try all of it again later */
    public Optional<String> awaited() {
        return Optional.ofNullable(awaited);
    }

    /** @return why somebody whom the vendor has erased is not erased here */
    Optional<NotErased> notErased() {
        return Optional.ofNullable(notErased);
    }

    /** @return applications with an outcome on record now, that somebody may have waited for */
    Set<String> known() {
        return known;
    }

    void doesNotFit(List<Violation> violations) {
        problems.addAll(violations);
    }

    void note(Note because) {
        note = because;
    }

    void notErased(NotErased because) {
        notErased = because;
    }

    void tooEarly(String application) {
        awaited = application;
    }

    void known(String application) {
        known.add(application);
    }
}
