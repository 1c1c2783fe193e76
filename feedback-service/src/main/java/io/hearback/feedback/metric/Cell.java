package io.hearback.feedback.metric;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What is counted together.
 *
 * @param day of the decision, UTC
 * @param reason its code, or empty
 * @param team its code, or empty, as {@code country}
 */
record Cell(String tenantId, LocalDate day, Stage stage, OutcomeKind kind, String reason, String team, String country)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::tenantId)
            .thenComparing(Cell::day)
            .thenComparing(Cell::stage)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::reason)
            .thenComparing(Cell::team)
            .thenComparing(Cell::country);

    /** Of all teams and countries; no code. */
    static final String ALL = "*";

    /** @return what counts in it of all teams and countries */
    Cell together() {
        return new Cell(tenantId, day, stage, kind, reason, ALL, ALL);
    }

    /** The order in which all transactions lock them. */
    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
