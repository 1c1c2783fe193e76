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
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/**
 * What is counted of one outcome and of the notice about it.
 *
 * @param reason its code, or empty where the outcome has none
 * @param team its code, or empty, as {@code country}
 * @param noticeState null until a notice is known, as is {@code noticeAt}
 * @param respectScore null where it is not known, as {@code specificReason}; {@code calledFirst} where no call was asked for
 */
record Fact(
        String tenantId,
        UUID outcomeId,
        OutcomeKind kind,
        Stage stage,
        String reason,
        String team,
        String country,
        Instant decidedAt,
        NoticeState noticeState,
        Instant noticeAt,
        Integer respectScore,
        Boolean specificReason,
        Boolean calledFirst) {

    private static final List<String> COLUMNS = List.of(
            "tenant_id",
            "outcome_id",
            "outcome_kind",
            "stage",
            "reason",
            "team",
            "country",
            "decided_at",
            "notice_state",
            "notice_at",
            "respect_score",
            "specific_reason",
            "called_first");

    private static final Set<OutcomeKind> REFUSALS = EnumSet.of(OutcomeKind.REJECTED, OutcomeKind.POSITION_CLOSED);

    /** Nobody is owed a notice that was taken back, or that a later one took the place of. */
    private static final Set<NoticeState> NOT_OWED =
            EnumSet.of(NoticeState.SENT, NoticeState.RECALLED, NoticeState.SUPERSEDED, NoticeState.ERASED);

    /**
     * A fact as it was before a statement, and as it is after it; null where nothing can be counted.
     *
     * @param isOld whether there was a row before
     */
    record Change(Fact before, Fact after, boolean isOld) {

        /** For the end of a statement that writes facts; see {@link #read}. */
        static final String RETURNING = returning(COLUMNS);

        static Change read(ResultSet row) throws SQLException {
            return new Change(Fact.read(row, "old_"), Fact.read(row, "new_"), row.getString("old_tenant_id") != null);
        }

        static Change counted(Fact fact) {
            return new Change(null, fact, true);
        }

        /** @return whether its outcome has just become known, after something else about it */
        boolean isLateOutcome() {
            return isOld && before == null && after != null;
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
                row.getObject(prefix + "outcome_id", UUID.class),
                OutcomeKind.valueOf(row.getString(prefix + "outcome_kind")),
                Stage.valueOf(row.getString(prefix + "stage")),
                Optional.ofNullable(row.getString(prefix + "reason")).orElse(""),
                row.getString(prefix + "team"),
                row.getString(prefix + "country"),
                decidedAt,
                noticeState == null ? null : NoticeState.valueOf(noticeState),
                instant(row, prefix + "notice_at"),
                row.getObject(prefix + "respect_score", Integer.class),
                row.getObject(prefix + "specific_reason", Boolean.class),
                row.getObject(prefix + "called_first", Boolean.class));
    }

    LocalDate day() {
        return LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
    }

    /** @return from the decision until the notice was sent; empty if it was not */
    Optional<Duration> waited() {
        return noticeState == NoticeState.SENT ? Optional.of(Duration.between(decidedAt, noticeAt)) : Optional.empty();
    }

    /** @return what it adds to its cell; without what its candidate asked and said */
    Tally tally(Promises promises) {
        var tally = new Tally();
        tally.add(Counted.OUTCOMES, 1);
        tally.add(Counted.REFUSALS, REFUSALS.contains(kind) ? 1 : 0);
        tally.add(Counted.REVERSALS, kind == OutcomeKind.REINSTATED ? 1 : 0);
        tally.add(Counted.FAILED, noticeState == NoticeState.FAILED ? 1 : 0);
        tally.add(Counted.OWED, isOwed() ? 1 : 0);
        waited().ifPresent(wait -> countSent(tally, wait, promises));
        return tally;
    }

    /** @return whether nobody told its candidate, and somebody should have */
    boolean isOwed() {
        return kind != OutcomeKind.REINSTATED && (noticeState == null || !NOT_OWED.contains(noticeState));
    }

    private void countSent(Tally tally, Duration wait, Promises promises) {
        var promised = Duration.ofDays(promises.days(tenantId, stage, day()));
        tally.add(Counted.NOTICES_SENT, 1);
        tally.add(Counted.KEPT, wait.compareTo(promised) <= 0 ? 1 : 0);
        if (specificReason != null) {
            tally.add(Counted.SPECIFIC_TOLD, 1);
            tally.add(Counted.SPECIFIC, specificReason ? 1 : 0);
        }
        if (respectScore != null) {
            tally.add(Counted.SCORED, 1);
            tally.add(Counted.SCORE_SUM, respectScore);
        }
        if (calledFirst != null) {
            tally.add(Counted.CALLS, 1);
            tally.add(Counted.CALLED, calledFirst ? 1 : 0);
        }
    }

    /** For the end of a statement that writes: each row as it was, for {@code old_}, and as it is, for {@code new_}. */
    static String returning(List<String> columns) {
        return " returning "
                + Stream.of("old", "new")
                        .flatMap(side -> columns.stream().map("%1$s.%%1$s as %1$s_%%1$s".formatted(side)::formatted))
                        .collect(joining(", "));
    }

    /** PostgreSQL would round what lies beyond; cutting keeps both sides of a comparison the same. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
