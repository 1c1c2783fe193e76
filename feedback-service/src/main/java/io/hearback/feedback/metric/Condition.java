package io.hearback.feedback.metric;

import org.jdbi.v3.core.statement.SqlStatement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A filter as the end of a statement's conditions, with its values to be bound.
 *
 * @param sql empty, or beginning with {@code and}
 */
record Condition(String sql, Map<String, String> values) {

    /** @param stage the expression that is an application's stage */
    static Condition ofApplications(Filter filter, String stage) {
        return build(filter, stage, false, filter.isNarrow());
    }

    /** On the columns of a fact. */
    static Condition ofFacts(Filter filter) {
        return build(filter, "stage", true, true);
    }

    /** On the columns of a cell. */
    static Condition ofCells(Filter filter) {
        return build(filter, "stage", true, false);
    }

    private static Condition build(Filter filter, String stage, boolean outcome, boolean narrow) {
        var parts = new LinkedHashMap<String, Optional<String>>();
        parts.put("team", filter.team());
        parts.put("country", filter.country());
        parts.put(stage, filter.stage().map(Enum::name));
        if (outcome) {
            parts.put("reason", filter.reason());
            parts.put("outcome_kind", filter.kind().map(Enum::name));
        }
        if (narrow) {
            parts.put("recruiter", filter.recruiter());
            parts.put("job", filter.job());
        }
        var sql = new StringBuilder();
        var values = new LinkedHashMap<String, String>();
        parts.forEach((column, wanted) -> wanted.ifPresent(value -> {
            var name = "wanted" + values.size();
            sql.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }));
        return new Condition(sql.toString(), values);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bindMap(values);
    }
}
