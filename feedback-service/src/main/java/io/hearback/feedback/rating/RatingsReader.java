package io.hearback.feedback.rating;

import io.hearback.feedback.rating.Helpfulness.About;
import io.hearback.feedback.rating.RatingsReport.Comments;
import io.hearback.feedback.rating.RatingsReport.Fairness;
import io.hearback.feedback.rating.RatingsReport.Recommendation;
import io.hearback.feedback.rating.RatingsReport.Verdicts;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what candidates said, for the organisation it was said about. */
@ApplicationScoped
class RatingsReader {

    /** So that a comment cannot be laid beside the notice that was sent that day. */
    static final Duration COMMENTS_WAIT = Duration.ofDays(7);

    private static final String MONTHS = "month >= :from and month <= :to";

    private final SecureRandom random = new SecureRandom();
    private final TenantWall wall;
    private final Clock clock;

    RatingsReader(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    RatingsReport read(TenantId tenant, YearMonth from, YearMonth to) {
        return wall.inside(
                tenant,
                handle -> new RatingsReport(
                        from,
                        to,
                        recommendation(handle, from, to),
                        fairness(handle, from, to),
                        verdicts(handle, About.EXPLANATION, from, to),
                        verdicts(handle, About.ANSWER, from, to),
                        comments(handle, from, to)));
    }

    private static Recommendation recommendation(Handle handle, YearMonth from, YearMonth to) {
        return within(handle, from, to, """
                        select count(*) as count, round(avg(score), 2)::float8 as average,
                               round(100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6))
                                     / nullif(count(*), 0))::integer as net
                        from counted_rating where
                        """)
                .map((row, context) -> Recommendation.of(
                        row.getLong("count"),
                        row.getObject("average", Double.class),
                        row.getObject("net", Integer.class)))
                .one();
    }

    private static List<Fairness> fairness(Handle handle, YearMonth from, YearMonth to) {
        Map<Rule, Fairness> answered = within(handle, from, to, """
                        select rule, count(*) as count, round(avg(mark.score), 2)::float8 as average
                        from counted_rating join rating_rule mark using (notice_id) where
                        """, " group by rule")
                .map((row, context) -> Fairness.of(
                        Rule.valueOf(row.getString("rule")),
                        row.getLong("count"),
                        row.getObject("average", Double.class)))
                .stream()
                .collect(Collectors.toMap(Fairness::rule, Function.identity()));
        return Stream.of(Rule.values())
                .map(rule -> answered.getOrDefault(rule, Fairness.of(rule, 0, null)))
                .toList();
    }

    private static Verdicts verdicts(Handle handle, About about, YearMonth from, YearMonth to) {
        return within(handle, from, to, """
                        select count(*) filter (where verdict = 'YES') as yes,
                               count(*) filter (where verdict = 'PARTLY') as partly,
                               count(*) filter (where verdict = 'NO') as no
                        from counted_helpfulness where about = :about and
                        """)
                .bind("about", about)
                .map((row, context) -> Verdicts.of(row.getLong("yes"), row.getLong("partly"), row.getLong("no")))
                .one();
    }

    private Comments comments(Handle handle, YearMonth from, YearMonth to) {
        var words = within(handle, from, to, """
                        with said as (
                            select 'PROCESS' as about, outcome_id, comment as words, rated_at as at from rating
                            where comment <> ''
                            union all
                            select about, outcome_id, missing, judged_at from helpfulness where missing <> ''),
                        old as (
                            select about, words, at, date_trunc('month', decided_at, 'UTC') as month
                            from said join fact using (outcome_id) where at < :until and decided_at is not null),
                        placed as (
                            select about, words, month, row_number() over (partition by about, month order by at, words) as place,
                                   count(*) over (partition by about, month) as total
                            from old)
                        select about, words from placed where place <= total - total % 5 and
                        """)
                .bind("until", clock.instant().minus(COMMENTS_WAIT))
                .map((row, context) -> Map.entry(row.getString("about"), row.getString("words")))
                .list();
        return new Comments(
                shuffled(words, "PROCESS"),
                shuffled(words, About.EXPLANATION.name()),
                shuffled(words, About.ANSWER.name()));
    }

    private List<String> shuffled(List<Map.Entry<String, String>> words, String about) {
        var chosen = words.stream()
                .filter(each -> each.getKey().equals(about))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(chosen, random);
        return chosen;
    }

    private static Query within(Handle handle, YearMonth from, YearMonth to, String... question) {
        var end = question.length > 1 ? question[1] : "";
        return handle.createQuery(question[0] + MONTHS + end)
                .bind("from", start(from))
                .bind("to", start(to));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
