package io.hearback.intake.imports;

import io.hearback.intake.outcome.Answer;

import java.util.List;

/** What became of some lines. */
record Tally(long lines, long recorded, long replayed, long refused) {

    /** @param lines worked off, of which some were refused before they got an answer */
    static Tally of(int lines, List<Answer> answers) {
        long recorded = 0;
        long replayed = 0;
        for (var answer : answers) {
            if (answer instanceof Answer.Receipt(var outcome, var again)) {
                recorded += again ? 0 : 1;
                replayed += again ? 1 : 0;
            }
        }
        return new Tally(lines, recorded, replayed, lines - recorded - replayed);
    }
}
