package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.ApplicationChanges.Key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is counted of one application.
 *
 * @param stage of its latest stage event, or else of its latest outcome; null before either
 * @param since its latest activity; null before any
 * @param interviewHeldAt the latest; null without any, as {@code hiredAt} and {@code offerMadeAt}
 * @param isOffered whether its candidate has an offer to answer, and so waits for nobody
 * @param isLeft whether its candidate ended it
 * @param toldAt the first notice of an outcome since its latest activity; null for none
 * @param informedAt the first thing it was told since its latest interview; null for none
 */
record ApplicationFact(
        String tenantId,
        UUID applicationId,
        Stage stage,
        String team,
        String country,
        Instant since,
        Instant interviewHeldAt,
        Instant hiredAt,
        Instant offerMadeAt,
        boolean isOffered,
        boolean isLeft,
        Instant toldAt,
        Instant informedAt) {

    /** From which an application is waited for. */
    enum Since {
        /** From its latest activity, for as long as was promised. */
        ACTIVITY,
        /** From its latest interview, for as long as the law says. */
        INTERVIEW
    }

    /**
     * What is counted together.
     *
     * @param day since when the clock runs, UTC
     */
    record Cell(
            String tenantId,
            Since clock,
            LocalDate day,
            Stage stage,
            boolean interviewed,
            String team,
            String country) {}

    /** One application in one cell. */
    record Counted(Cell cell, boolean told) {}

    private static final List<String> COLUMNS = List.of(
            "tenant_id",
            "application_id",
            "stage",
            "ended_stage",
            "team",
            "country",
            "since",
            "interview_held_at",
            "hired_at",
            "offer_made_at",
            "left_at",
            "ended_at",
            "reinstated_at",
            "told_at",
            "informed_at");

    /** Where nothing is promised. */
    private static final int DAYS = 30;

    private static final int DAYS_AFTER_INTERVIEW = 45;

    /** For the end of a statement that writes applications; see {@link Fact#returning}. */
    static final String RETURNING = Fact.returning(COLUMNS);

    static ApplicationFact read(ResultSet row) throws SQLException {
        return read(row, "");
    }

    /** @return null if there was no row */
    static ApplicationFact read(ResultSet row, String prefix) throws SQLException {
        var tenant = row.getString(prefix + "tenant_id");
        if (tenant == null) {
            return null;
        }
        var stage = Optional.ofNullable(row.getString(prefix + "stage")).orElse(row.getString(prefix + "ended_stage"));
        return new ApplicationFact(
                tenant,
                row.getObject(prefix + "application_id", UUID.class),
                stage == null ? null : Stage.valueOf(stage),
                row.getString(prefix + "team"),
                row.getString(prefix + "country"),
                Fact.instant(row, prefix + "since"),
                Fact.instant(row, prefix + "interview_held_at"),
                Fact.instant(row, prefix + "hired_at"),
                Fact.instant(row, prefix + "offer_made_at"),
                Stage.OFFER.name().equals(stage)
                        && isOffered(
                                Fact.instant(row, prefix + "offer_made_at"),
                                Fact.instant(row, prefix + "ended_at"),
                                Fact.instant(row, prefix + "reinstated_at")),
                isLeft(
                        Fact.instant(row, prefix + "left_at"),
                        Fact.instant(row, prefix + "ended_at"),
                        Fact.instant(row, prefix + "reinstated_at")),
                Fact.instant(row, prefix + "told_at"),
                Fact.instant(row, prefix + "informed_at"));
    }

    Key key() {
        return new Key(applicationId, tenantId);
    }

    private static boolean isOffered(Instant offered, Instant ended, Instant reinstated) {
        return offered != null
                && (ended == null || ended.isBefore(offered) || reinstated != null && !reinstated.isBefore(ended));
    }

    private static boolean isLeft(Instant left, Instant ended, Instant reinstated) {
        return left != null && !left.isBefore(ended) && (reinstated == null || reinstated.isBefore(left));
    }

    /** @return how long it may take until an application is ghosted */
    static int patience(Promises promises, String tenant, Stage stage, LocalDate day, boolean interviewed) {
        return promises.promised(tenant, stage, day).orElse(interviewed ? DAYS_AFTER_INTERVIEW : DAYS);
    }

    List<Counted> counted(Promises promises) {
        return Stream.of(ofActivity(promises), ofInterview())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Counted> ofActivity(Promises promises) {
        if (since == null || stage == null || hiredAt != null || isOffered || isLeft) {
            return Optional.empty();
        }
        var cell = cell(Since.ACTIVITY, since);
        var days = patience(promises, tenantId, stage, cell.day(), cell.interviewed());
        return Optional.of(new Counted(cell, isWithin(since, days, toldAt)));
    }

    private Optional<Counted> ofInterview() {
        return interviewHeldAt == null || stage == null
                ? Optional.empty()
                : Optional.of(new Counted(
                        cell(Since.INTERVIEW, interviewHeldAt),
                        isWithin(interviewHeldAt, Silence.DAYS_AFTER_INTERVIEW, informedAt)));
    }

    private Cell cell(Since clock, Instant from) {
        var day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return new Cell(tenantId, clock, day, stage, interviewHeldAt != null, team, country);
    }

    private static boolean isWithin(Instant from, int days, Instant at) {
        return at != null && !at.isAfter(from.plus(Duration.ofDays(days)));
    }
}
