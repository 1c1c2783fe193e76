package io.hearback.feedback.rating;

import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Knows of each candidate what {@link SurveyRules} ask. */
@ApplicationScoped
public class Surveys {

    private static final RowMapper<SurveyRules.Occasion> OCCASION = (row, context) -> new SurveyRules.Occasion(
            instant(row.getTimestamp("sent_at")),
            instant(row.getTimestamp("rated_at")),
            row.getBoolean("active"),
            false); // A page is read by who comes to it.

    private final TenantWall wall;
    private final Clock clock;

    Surveys(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /** @return the rule that forbids to ask on the page behind this link; empty if it may ask */
    public Optional<SurveyRules.Veto> against(Link link) {
        return SurveyRules.against(occasion(link), SurveyRules.Way.PAGE, clock.instant());
    }

    // Of a notice whose hand-over nobody saw through (UNKNOWN) the link in a candidate's hands is the proof.
    private SurveyRules.Occasion occasion(Link link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        with other as (
                            select them.* from application_fact me join application_fact them using (tenant_id, candidate_id)
                            where me.application_id = :application and them.application_id <> :application)
                        select (select notice_at from fact where outcome_id = :outcome and notice_id = :notice
                                    and notice_state in ('SENT', 'UNKNOWN')) as sent_at,
                               (select max(rated_at) from rating where notice_id <> :notice
                                    and application_id in (select application_id from other)) as rated_at,
                               exists (select from other where stage_at is not null and hired_at is null
                                    and (ended_at is null or reinstated_at >= ended_at)) as active
                        """)
                        .bind("application", link.applicationId())
                        .bind("outcome", link.outcomeId())
                        .bind("notice", link.noticeId())
                        .map(OCCASION)
                        .one());
    }

    private static Instant instant(java.sql.Timestamp read) {
        return read == null ? null : read.toInstant();
    }
}
