package io.hearback.feedback.metric;

import static java.util.Objects.requireNonNull;

/** What is to be measured. */
public record Question(Period period, Filter filter) {

    public Question {
        requireNonNull(period, "period is null");
        requireNonNull(filter, "filter is null");
    }

    /** @return the same about the whole months that the period touches */
    Question ofMonths() {
        return new Question(Opinions.months(period), filter);
    }
}
