package io.hearback.message.dispatch;

/** The mail server cannot be reached, or does not let us in. No notice was risked on it. */
class MailServerAwayException extends Exception {

    MailServerAwayException(Throwable cause) {
        super(cause.getClass().getSimpleName());
    }
}
