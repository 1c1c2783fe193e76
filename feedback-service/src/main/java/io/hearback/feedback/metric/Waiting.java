package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Insight.DeclineLine;
import io.hearback.feedback.metric.Insight.SilentWeek;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** What is looked up beside the cells, each by an index to the few rows that it is about. */
final class Waiting {

    /**
     * Of {@code application_fact}: no outcome. What ended an application and what took that back at the same moment: the
     * candidate waits again. Whoever has an offer is waited for, unless the application went back to another stage. Whoever is
     * erased can be told nothing any more.
     */
    static final String WAITS =
            "stage_at is not null and hired_at is null and (ended_at is null or reinstated_at >= ended_at)"
                    + " and (offer_made_at is null or stage <> 'OFFER')"
                    + " and not exists (select from erasure where erasure.application_id = application_fact.application_id)";

    /**
     * Days, of {@code application_fact}; null where an organisation promises nothing. It sees its own settings alone, so there
     * is one row of them or none.
     */
    static final String PROMISED =
            "(select cast(settings -> 'promises' ->> application_fact.stage as integer) from tenant_settings)";

    /** Of {@code application_fact}, at {@code :now}; {@code :usual} days where an organisation promises nothing. */
    static final String SILENT =
            WAITS + " and since < cast(:now as timestamptz) - interval '24 hours' * coalesce(" + PROMISED + ", :usual)";

    /** @param overdue of those open */
    record OpenRequests(long overdue, long open) {}

    private Waiting() {}

    /** Who waits past the promise of the present, as {@link Silence} counts them; reason and kind do not apply. */
    static List<SilentWeek> silence(Handle handle, Filter filter, Instant now) {
        var condition = Condition.ofApplications(filter, "stage");
        var query = handle.createQuery("""
                select team, date_trunc('week', since at time zone 'UTC')::date as monday, count(*) as applications
                from application_fact where
                """ + SILENT + condition.sql() + " group by 1, 2 order by 1, 2");
        return condition
                .bind(query)
                .bind("now", now)
                .bind("usual", Silence.USUAL_DAYS)
                .map((row, context) -> new SilentWeek(
                        row.getString("team"), row.getObject("monday", LocalDate.class), row.getLong("applications")))
                .list();
    }

    /** @param before when a request must be older to be overdue */
    static OpenRequests openRequests(Handle handle, Question question, Instant before) {
        var condition = Condition.ofFacts(question.filter());
        var query = handle.createQuery("""
                select count(*) filter (where requested_at < :before) as overdue, count(*) as open
                from feedback_request join (
                    select tenant_id, outcome_id from fact where decided_at >= :from and decided_at < :to %s) as asked
                    using (tenant_id, outcome_id)
                where state in ('ASKED', 'IN_WORK')
                """.formatted(condition.sql()));
        return condition
                .bind(Stretch.bind(query, question.period()))
                .bind("before", before)
                .map((row, context) -> new OpenRequests(row.getLong("overdue"), row.getLong("open")))
                .one();
    }

    /** Of whole months, and small counts withheld, as all that candidates said. */
    static List<DeclineLine> declines(Handle handle, Question question) {
        var condition = Condition.ofFacts(question.filter());
        var told = condition.values().isEmpty()
                ? ""
                : " and exists (select from fact where fact.tenant_id = said.tenant_id and fact.outcome_id = said.outcome_id"
                        + condition.sql() + ")";
        var query = handle.createQuery("""
                select code, count(*) as declines from offer_decision said cross join unnest(reasons) as code
                where said.decided_at >= :from and said.decided_at < :to %s group by code order by 2 desc, 1
                """.formatted(told));
        return condition
                .bind(Stretch.bind(query, Opinions.months(question.period())))
                .map((row, context) -> {
                    var declines = row.getLong("declines");
                    return declines < Measure.FEWEST
                            ? new DeclineLine(row.getString("code"), 0, Measure.WITHHELD)
                            : new DeclineLine(row.getString("code"), declines, null);
                })
                .list();
    }

    /** @return the teams and countries of any outcome, however old; each pair of them costs one look at an index */
    static Insight.Choices choices(Handle handle) {
        var teams = new TreeSet<String>();
        var countries = new TreeSet<String>();
        handle.createQuery("""
                with recursive filed as (
                    (select team, country from process_cell where tenant_id = current_tenant() order by team, country limit 1)
                    union all
                    select next.team, next.country from filed cross join lateral (
                        select team, country from process_cell
                        where tenant_id = current_tenant() and (team, country) > (filed.team, filed.country)
                        order by team, country limit 1) as next)
                select team, country from filed where team <> '*'
                """)
                .map((row, context) -> {
                    teams.add(row.getString("team"));
                    return countries.add(row.getString("country"));
                })
                .list();
        teams.remove("");
        countries.remove("");
        return new Insight.Choices(List.copyOf(teams), List.copyOf(countries));
    }

    /** @return what an organisation promises now for a stage, or for all of them if it is the same; else null */
    static Double promiseDays(Promises promises, String tenant, Filter filter, LocalDate today) {
        var stages = filter.stage().map(List::of).orElse(List.of(Stage.values()));
        var days = stages.stream()
                .map(stage -> promises.days(tenant, stage, today))
                .distinct()
                .toList();
        return days.size() == 1 ? Double.valueOf(days.getFirst()) : null;
    }
}
