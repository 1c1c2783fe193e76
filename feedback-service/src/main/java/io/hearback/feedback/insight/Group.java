package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Metric;

/** What a number is about, in the order of the page. */
public enum Group {
    /** Do people hear back, and when? */
    HEARD,
    /** Is it done with care? */
    CARE,
    /** Does anybody answer them? */
    ANSWERS,
    /** What do they say about it? */
    VOICES;

    static Group of(Metric metric) {
        return switch (metric) {
            case PROMISE_KEPT,
                    TIME_TO_NOTICE_MEDIAN,
                    TIME_TO_NOTICE_P90,
                    TIME_TO_NOTICE_P99,
                    GHOSTING,
                    LEGAL_COMPLIANCE,
                    NOT_INFORMED -> HEARD;
            case SPECIFIC_REASON, RESPECT_SCORE, CALLED_FIRST, REVERSALS -> CARE;
            case REQUEST_RATE, ANSWER_RATE, ANSWER_TIME_MEDIAN, ANSWERS_OVERDUE -> ANSWERS;
            case HELPFULNESS, CNPS, RESENTMENT, WILLING_TO_REFER -> VOICES;
        };
    }
}
