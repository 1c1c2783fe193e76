package io.hearback.chaos.smtp;

/** A step of the dialogue in which a notice is handed over; what happens at it happens before the server's answer. */
public enum Phase {
    CONNECT,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** some lines of the notice were read */
    BODY,
    /** the final dot was read */
    DOT
}
