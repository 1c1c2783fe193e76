package io.hearback.chaos.smtp;

/** A point in a hand-over at which something can be made to happen. */
public enum Moment {
    /** MAIL FROM was read; the notice is being handed over, and nothing of it has left */
    MAIL_BEGUN,
    /** 354 was answered; the notice is on the wire */
    DATA_BEGUN,
    /** the final dot was read and not answered */
    DOT_READ,
    /** 250 was written; whether the client has read it is open */
    ANSWERED
}
