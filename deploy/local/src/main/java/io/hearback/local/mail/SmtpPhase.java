package io.hearback.local.mail;

/** A moment of one SMTP hand-over at which the mail catcher can misbehave. */
public enum SmtpPhase {
    /** before it answers MAIL FROM */
    SENDER,
    /** before it answers RCPT TO */
    RECIPIENT,
    /** all data and the final dot were read, but nothing is kept or answered yet */
    BEFORE_KEEPING,
    /** the notice is kept, the answer is not given yet: what the client cannot tell from a loss */
    AFTER_KEEPING
}
