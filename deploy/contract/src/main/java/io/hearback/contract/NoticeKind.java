package io.hearback.contract;

/** What a notice is for. One outcome has at most one notice of a kind on a channel. */
public enum NoticeKind {
    /** The employer says no. */
    REFUSAL,
    /** The employer thanks a candidate who declined its offer. */
    DECLINE_ACKNOWLEDGEMENT,
    /** The employer thanks a candidate who withdrew. */
    WITHDRAWAL_ACKNOWLEDGEMENT
}
