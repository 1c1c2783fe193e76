package io.hearback.message.desk;

import java.util.Locale;

/** What a sentence does in a notice: the first part of its key, in the order in which a reader meets them. */
public enum SentenceKind {
    SUBJECT,
    GREETING,
    THANKS,
    DECISION,
    REASON,
    STRENGTH,
    ADVICE,
    REVIEW,
    MORE,
    NEXT,
    DOOR,
    REPLY,
    CLOSING,
    SIGNATURE,
    ACKNOWLEDGEMENT,
    RESPECT,
    GRATITUDE,
    ASK,
    REPORT,
    CALL,
    HOLDING,
    ANSWER,
    GUIDE;

    /** @param key of one of our sentences, such as {@code thanks.INTERVIEW} */
    static SentenceKind of(String key) {
        return valueOf(key.split("\\.", 2)[0].toUpperCase(Locale.ROOT));
    }
}
