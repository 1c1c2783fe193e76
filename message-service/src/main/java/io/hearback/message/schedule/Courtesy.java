package io.hearback.message.schedule;

import io.hearback.contract.NoticeKind;

/** Which rules of time a kind of notice keeps. */
public enum Courtesy {
    /** Bad news: a humane delay, and the candidate's hours. */
    DELAY_AND_HOURS,
    /** An answer to what the candidate has just told us, no decision yet, or an offer they know of: nobody has to think about it first, nobody is woken by it. */
    HOURS,
    /** Work of a recruiter, who reads it when they work. */
    NONE;

    public static Courtesy of(NoticeKind kind) {
        return switch (kind) {
            case REFUSAL -> DELAY_AND_HOURS;
            case DECLINE_ACKNOWLEDGEMENT, WITHDRAWAL_ACKNOWLEDGEMENT, HOLDING, ANSWER, OFFER_GUIDE -> HOURS;
            case DECLINE_REPORT,
                    WITHDRAWAL_REPORT,
                    CALL_TASK,
                    SILENCE_WARNING,
                    SILENCE_ESCALATION,
                    PROCESS_DIGEST,
                    REQUEST_REMINDER -> NONE;
        };
    }
}
