package io.hearback.feedback.metric;

import io.hearback.contract.Stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is counted together.
 *
 * @param day of the decision, UTC
 * @param kind of outcome
 * @param reason its code, or empty
 * @param team its code, or empty, as {@code country}
 */
record Cell(String tenantId, LocalDate day, Stage stage, String kind, String reason, String team, String country)
        implements Comparable<Cell> {

    /** Where a cell does not tell apart; no code. */
    static final String ALL = "*";

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::tenantId)
            .thenComparing(Cell::day)
            .thenComparing(Cell::stage)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::reason)
            .thenComparing(Cell::team)
            .thenComparing(Cell::country);

    /** Which cells a question is read from: the fewest that tell apart what it does. A fact counts once at each level. */
    enum Level {
        /** By team and country too. */
        FILED(" and team <> '*'"),
        /** All teams and countries together. */
        OUTCOME(" and team = '*' and country = '*' and outcome_kind <> '*'"),
        /** All kinds and reasons together too. Of waits only: what else is told of a stage is told by reason as well. */
        STAGE(" and team = '*' and country = '*' and outcome_kind = '*'");

        private final String sql;

        Level(String sql) {
            this.sql = sql;
        }

        /** @return its cells, as the end of a statement's conditions */
        String sql() {
            return sql;
        }

        static Level ofCounts(Filter filter) {
            return filter.team().isEmpty() && filter.country().isEmpty() ? OUTCOME : FILED;
        }

        static Level ofWaits(Filter filter) {
            var counts = ofCounts(filter);
            return counts == OUTCOME
                            && filter.reason().isEmpty()
                            && filter.kind().isEmpty()
                    ? STAGE
                    : counts;
        }
    }

    static Cell of(Fact fact) {
        return new Cell(
                fact.tenantId(),
                fact.day(),
                fact.stage(),
                fact.kind().name(),
                fact.reason(),
                fact.team(),
                fact.country());
    }

    static Cell read(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("tenant_id"),
                row.getObject("day", LocalDate.class),
                Stage.valueOf(row.getString("stage")),
                row.getString("outcome_kind"),
                row.getString("reason"),
                row.getString("team"),
                row.getString("country"));
    }

    /** @return those that tell apart one fact's counts */
    List<Cell> ofCounts() {
        return List.of(this, new Cell(tenantId, day, stage, kind, reason, ALL, ALL));
    }

    /** @return those that tell apart one fact's wait */
    List<Cell> ofWaits() {
        return Stream.concat(ofCounts().stream(), Stream.of(new Cell(tenantId, day, stage, ALL, ALL, ALL, ALL)))
                .toList();
    }

    /** The order in which all transactions lock them. */
    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
