package io.hearback.outbox;

import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.List;
import java.util.function.Function;

/**
 * Binds rows as one array for each column, for {@code insert … select … from unnest(…)}: one statement and one plan, however
 * many rows. Values go as text, which the statement casts, so no driver type stands between.
 */
public record Rows<T>(SqlStatement<?> statement, List<T> rows) {

    /** @param value may give null */
    public Rows<T> bind(String column, Function<T, ?> value) {
        // As String[], which the driver sends as it is; a list it would write out, quoted and escaped.
        var texts = rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
        statement.bind(column, (Argument) (position, prepared, context) ->
                prepared.setArray(position, prepared.getConnection().createArrayOf("text", texts)));
        return this;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
