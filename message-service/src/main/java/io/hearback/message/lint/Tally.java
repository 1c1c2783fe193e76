package io.hearback.message.lint;

import java.util.OptionalDouble;

/**
 * How often a label and our answer agreed.
 *
 * @param hits both said yes
 * @param falsePositives only we did
 * @param falseNegatives only the reader did
 */
record Tally(int hits, int falsePositives, int falseNegatives) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(boolean expected, boolean got) {
        return new Tally(
                hits + (expected && got ? 1 : 0),
                falsePositives + (!expected && got ? 1 : 0),
                falseNegatives + (expected && !got ? 1 : 0));
    }

    /** @return how many the reader found */
    int support() {
        return hits + falseNegatives;
    }

    /** @return empty if we never said yes */
    OptionalDouble precision() {
        return ratio(hits, hits + falsePositives);
    }

    /** @return empty if there was nothing to find */
    OptionalDouble recall() {
        return ratio(hits, support());
    }

    /** @return the harmonic mean of both; empty if nobody ever said yes */
    OptionalDouble f1() {
        return ratio(2 * hits, 2 * hits + falsePositives + falseNegatives);
    }

    private static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
