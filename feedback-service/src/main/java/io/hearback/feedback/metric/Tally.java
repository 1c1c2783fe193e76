package io.hearback.feedback.metric;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What was counted. Counts of a change may be negative; those of a cell, and of cells together, are not. */
final class Tally {

    private final long[] counts = new long[Counted.values().length];

    /** @return what lies in the row's columns, one for each of {@link Counted} */
    static Tally read(ResultSet row) throws SQLException {
        var tally = new Tally();
        for (var counted : Counted.values()) {
            tally.add(counted, row.getLong(counted.column()));
        }
        return tally;
    }

    void add(Counted counted, long amount) {
        counts[counted.ordinal()] += amount;
    }

    /** @param times 1 for what is so, -1 for what is so no longer */
    void add(Tally other, int times) {
        for (int each = 0; each < counts.length; each++) {
            counts[each] += times * other.counts[each];
        }
    }

    long of(Counted counted) {
        return counts[counted.ordinal()];
    }

    boolean isNothing() {
        for (var count : counts) {
            if (count != 0) {
                return false;
            }
        }
        return true;
    }
}
