package io.hearback.feedback.metric;

import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A period as SQL: whole days come from cells, what is left at both ends from the rows themselves, as do days that wait for
 * their recount and are not trusted. Days become times here and not in SQL: there the result would be a time without a zone,
 * which is read by the session's and, behind the wall, not looked up in an index.
 */
final class Stretch {

    static final String OF_WHOLE_DAYS =
            " where day >= :first and day < :end and day not in (select day from process_recount)";

    private Stretch() {}

    /** @param time the column that decides; @return the rows of days that do not lie in the period whole */
    static String ends(String table, String time, Condition condition) {
        return """
                select * from %1$s where %2$s >= :from and %2$s < :headEnd %3$s
                union all
                select * from %1$s where %2$s >= :tailBegin and %2$s < :to %3$s
                """.formatted(table, time, condition.sql());
    }

    /**
     * @return as {@link #ends}, with those of days whose cells are not trusted: read once however many these are, and not at all
     *     where there are none
     */
    static String rest(String table, String time, Condition condition) {
        return ends(table, time, condition) + """
                union all
                select * from %1$s where exists (select from process_recount where day >= :first and day < :end)
                    and %2$s >= :daysBegin and %2$s < :daysEnd
                    and (%2$s at time zone 'UTC')::date in (select day from process_recount) %3$s
                """.formatted(table, time, condition.sql());
    }

    /** @return all the rows */
    static String all(String table, String time, Condition condition) {
        return "select * from %1$s where %2$s >= :from and %2$s < :to %3$s".formatted(table, time, condition.sql());
    }

    /** Binds what any of these, and conditions on {@code :from} and {@code :to}, ask for. */
    static <S extends SqlStatement<S>> S bind(S statement, Period period) {
        var daysBegin = beginOf(period.firstWholeDay());
        var daysEnd = beginOf(period.endOfWholeDays());
        return statement
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("first", period.firstWholeDay())
                .bind("end", period.endOfWholeDays())
                .bind("daysBegin", daysBegin)
                .bind("daysEnd", daysEnd)
                .bind("headEnd", earlier(period.to(), daysBegin))
                .bind("tailBegin", later(period.from(), later(daysBegin, daysEnd)));
    }

    /** @return when the day begins, UTC */
    static Instant beginOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
