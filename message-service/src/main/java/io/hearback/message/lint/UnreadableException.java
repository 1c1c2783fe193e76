package io.hearback.message.lint;

/** A file cannot be judged. The message says why and what to do, and goes after the file's name and a colon. */
final class UnreadableException extends Exception {

    UnreadableException(String message) {
        super(message);
    }
}
