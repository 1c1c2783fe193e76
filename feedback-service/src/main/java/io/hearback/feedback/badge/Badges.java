package io.hearback.feedback.badge;

import io.hearback.feedback.metric.Filter;
import io.hearback.feedback.metric.Insights;
import io.hearback.feedback.metric.Measure;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.metric.Period;
import io.hearback.feedback.metric.Question;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Whether an organisation shows its badge, and what stands on it. Off until somebody of the organisation switches it on. */
@ApplicationScoped
public class Badges {

    private final TenantWall wall;
    private final Insights insights;
    private final Cache counted;

    Badges(TenantWall wall, Insights insights, @CacheName("badges") Cache counted) {
        this.wall = wall;
        this.insights = insights;
        this.counted = counted;
    }

    public boolean isPublic(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select exists (select from badge)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Holds at once here; what others have stored of it may live for an hour. */
    public void show(TenantId tenant, boolean shown, Instant now) {
        wall.inside(
                tenant,
                handle -> shown
                        ? handle.createUpdate(
                                        "insert into badge (tenant_id, shown_since) values (:tenant, :now) on conflict do nothing")
                                .bind("tenant", tenant.value())
                                .bind("now", now)
                                .execute()
                        : handle.createUpdate("delete from badge").execute());
    }

    /** Counted once an hour at most, so that many readers cost no more than one. @return empty while it is off */
    Optional<Badge> of(TenantId tenant, Instant now) {
        return isPublic(tenant)
                ? Optional.of(
                        counted.get(tenant, asked -> count(asked, now)).await().indefinitely())
                : Optional.empty();
    }

    private Badge count(TenantId tenant, Instant now) {
        var end = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var start = end.minusDays(Badge.DAYS);
        var measures = insights.ask(tenant, new Question(new Period(start(start), start(end)), Filter.ALL))
                .measures();
        var median = find(measures, Metric.TIME_TO_NOTICE_MEDIAN);
        var kept = find(measures, Metric.PROMISE_KEPT);
        var known = median.isPresent() && kept.isPresent();
        return new Badge(
                start,
                end.minusDays(1),
                known ? Speed.of(median.get()) : null,
                known ? (int) Math.floor(kept.get() * 100) : null);
    }

    private static Optional<Double> find(List<Measure> measures, Metric metric) {
        return measures.stream()
                .filter(measure -> measure.metric() == metric && measure.stage() == null)
                .filter(measure -> measure.value() != null && measure.n() >= Badge.FEWEST)
                .map(Measure::value)
                .findFirst();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
