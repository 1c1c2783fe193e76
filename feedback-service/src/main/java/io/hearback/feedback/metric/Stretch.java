package io.hearback.feedback.metric;

import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A period as SQL: whole days come from cells, what is left at both ends from the rows themselves, as do days that wait for
 * their recount and are not trusted.
 */
final class Stretch {

    static final String OF_WHOLE_DAYS =
            " where day >= :first and day < :end and day not in (select day from process_recount)";

    private Stretch() {}

    /** @param time the column that decides; @return the rows of days that do not lie in the period whole */
    static String ends(String table, String time, Condition condition) {
        return """
                select * from %1$s where %2$s >= :from and %2$s < least(:to, :first::date at time zone 'UTC') %3$s
                union all
                select * from %1$s where %2$s >= greatest(:from, :first::date at time zone 'UTC', :end::date at time zone 'UTC')
                    and %2$s < :to %3$s
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
                    and %2$s >= :first::date at time zone 'UTC' and %2$s < :end::date at time zone 'UTC'
                    and (%2$s at time zone 'UTC')::date in (select day from process_recount) %3$s
                """.formatted(table, time, condition.sql());
    }

    /** @return all the rows */
    static String all(String table, String time, Condition condition) {
        return "select * from %1$s where %2$s >= :from and %2$s < :to %3$s".formatted(table, time, condition.sql());
    }

    static <S extends SqlStatement<S>> S bindDays(S statement, Period period) {
        return statement.bind("first", period.firstWholeDay()).bind("end", period.endOfWholeDays());
    }

    static <S extends SqlStatement<S>> S bindTimes(S statement, Period period) {
        return statement.bind("from", period.from()).bind("to", period.to());
    }
}
