package io.hearback.feedback.candidate;

import io.hearback.feedback.request.RequestState;

import java.time.Instant;

/**
 * How far the work on a request is, as its candidate reads it.
 *
 * @param late whether the promised time is over and there is no answer
 * @param dueAt until when an answer is promised; null if nothing is
 */
record Progress(RequestState state, boolean late, Instant dueAt) {

    static Progress of(RequestState state, Instant dueAt, Instant now) {
        return new Progress(state, state.isOpen() && dueAt != null && dueAt.isBefore(now), dueAt);
    }
}
