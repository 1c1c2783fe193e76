package io.hearback.message.notice;

/** What became of one of many notices that a person decided about together. */
public enum Fate {
    /** What was decided was done. */
    DONE,
    /** It had been done before. */
    ALREADY,
    /** It was on its way, gone, or stopped for another reason. */
    TOO_LATE,
    /** It says something else than when the decision was taken, or waits for something else. */
    CHANGED,
    /** It may not leave as it is, whoever says so. */
    REFUSED
}
