package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;

import java.time.LocalDate;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * Who waits too long, told to a person who can do something about it. Holds no candidate's name: whoever opens the desk is
 * known there.
 *
 * @param kind SILENCE_WARNING or SILENCE_ESCALATION
 * @param reader whom it greets
 * @param waiting the most urgent first; at least one
 * @param more how many are not listed
 */
public record Digest(
        NoticeKind kind, Voice voice, String organisation, String reader, List<Waiting> waiting, int more) {

    /**
     * One application.
     *
     * @param job null if nobody told us of it
     * @param reference the organisation's own id of the application, or ours
     * @param due the last day for an answer
     * @param law where it says so, as it is cited; null for a promise
     */
    public record Waiting(String job, String reference, LocalDate due, boolean late, String law) {}

    public Digest {
        requireNonNull(kind, "kind is null");
        requireNonNull(voice, "voice is null");
        organisation = Phrase.oneLine(requireNonNull(organisation, "organisation is null"));
        reader = Phrase.oneLine(requireNonNull(reader, "reader is null"));
        waiting = List.copyOf(waiting);
        if (waiting.isEmpty()) {
            throw new IllegalArgumentException("nobody waits");
        }
    }

    int count() {
        return waiting.size() + more;
    }
}
