package io.hearback.feedback.console;

import io.hearback.feedback.request.RequestFile;

import java.time.Duration;
import java.time.Instant;

/**
 * One request in the inbox.
 *
 * @param subject null while message-service does not say who asked
 */
public record InboxLine(RequestFile request, Desk.Subject subject, Instant now) {

    /** So long before the promise runs out, its clock is shown in another colour. */
    private static final Duration SOON = Duration.ofDays(2);

    public boolean isOverdue() {
        return request.isOverdue(now);
    }

    public boolean isSoon() {
        return request.state().isOpen()
                && !isOverdue()
                && request.dueAt().minus(SOON).isBefore(now);
    }

    /** @return what was asked in the candidate's words, in one short line */
    public String excerpt() {
        var line = request.question().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 140
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 139)) + "…";
    }
}
