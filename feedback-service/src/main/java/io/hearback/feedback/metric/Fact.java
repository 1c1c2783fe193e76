package io.hearback.feedback.metric;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * What is counted of one outcome and of the notice about it.
 *
 * @param reason its code, or empty where the outcome has none
 * @param noticeState null until a notice is known, as is {@code noticeAt}
 */
record Fact(
        String tenantId,
        OutcomeKind kind,
        Stage stage,
        String reason,
        Instant decidedAt,
        NoticeState noticeState,
        Instant noticeAt) {

    private static final List<String> COLUMNS =
            List.of("tenant_id", "outcome_kind", "stage", "reason", "decided_at", "notice_state", "notice_at");

    /** A fact as it was before a statement, and as it is after it; null where nothing can be counted. */
    record Change(Fact before, Fact after) {

        /** For the end of a statement that writes facts; see {@link #read}. */
        static final String RETURNING = " returning "
                + Stream.of("old", "new")
                        .flatMap(side -> COLUMNS.stream().map("%1$s.%%1$s as %1$s_%%1$s".formatted(side)::formatted))
                        .collect(joining(", "));

        static Change read(ResultSet row) throws SQLException {
            return new Change(Fact.read(row, "old_"), Fact.read(row, "new_"));
        }
    }

    /** @return null if the outcome is not known yet: a notice alone has no day */
    static Fact read(ResultSet row, String prefix) throws SQLException {
        var decidedAt = instant(row, prefix + "decided_at");
        if (decidedAt == null) {
            return null;
        }
        var noticeState = row.getString(prefix + "notice_state");
        return new Fact(
                row.getString(prefix + "tenant_id"),
                OutcomeKind.valueOf(row.getString(prefix + "outcome_kind")),
                Stage.valueOf(row.getString(prefix + "stage")),
                Optional.ofNullable(row.getString(prefix + "reason")).orElse(""),
                decidedAt,
                noticeState == null ? null : NoticeState.valueOf(noticeState),
                instant(row, prefix + "notice_at"));
    }

    Cell cell() {
        return new Cell(tenantId, LocalDate.ofInstant(decidedAt, ZoneOffset.UTC), stage, kind, reason);
    }

    /** @return from the decision until the notice was sent; empty if it was not */
    Optional<Duration> waited() {
        return noticeState == NoticeState.SENT ? Optional.of(Duration.between(decidedAt, noticeAt)) : Optional.empty();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
