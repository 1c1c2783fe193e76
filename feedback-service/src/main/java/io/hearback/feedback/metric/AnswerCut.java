package io.hearback.feedback.metric;

import java.util.EnumSet;
import java.util.Optional;

/** What waits for an answer are told apart by, beside the stage: one thing at a time. */
enum AnswerCut {
    COUNTRY,
    REASON,
    STAGE,
    TEAM;

    /** @return what tells apart all that the filter does; empty if nothing does */
    static Optional<AnswerCut> of(Filter filter) {
        var cuts = EnumSet.noneOf(AnswerCut.class);
        filter.team().ifPresent(team -> cuts.add(TEAM));
        filter.country().ifPresent(country -> cuts.add(COUNTRY));
        filter.reason().ifPresent(reason -> cuts.add(REASON));
        filter.kind().ifPresent(kind -> cuts.add(REASON));
        return filter.isNarrow() || cuts.size() > 1
                ? Optional.empty()
                : Optional.of(cuts.stream().findFirst().orElse(STAGE));
    }
}
