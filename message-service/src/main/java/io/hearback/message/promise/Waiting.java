package io.hearback.message.promise;

import io.hearback.message.notice.HoldingNotice;
import io.hearback.message.recipient.Applicant;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who waits for an answer, as of now.
 *
 * @param clocks the most urgent first
 * @param holding the last notice that there is no decision yet, or null
 * @param acts what was done, oldest first
 * @param applicant null if nobody told us of the people, or they are {@linkplain #peopleAsked not known} at the moment
 * @param peopleAsked false while intake-service does not answer
 */
public record Waiting(
        UUID application,
        Way way,
        Haste haste,
        List<Deadline> clocks,
        HoldingNotice holding,
        List<Act> acts,
        Applicant applicant,
        boolean peopleAsked) {

    /** @return whether a notice could be written; null if that cannot be told at the moment */
    public Boolean writable() {
        return peopleAsked ? (Boolean) (applicant != null) : null;
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "Waiting " + application;
    }
}
