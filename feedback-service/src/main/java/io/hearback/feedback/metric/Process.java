package io.hearback.feedback.metric;

import io.hearback.feedback.metric.ProcessMetrics.Ratings;
import io.hearback.feedback.metric.ProcessMetrics.TimeToNotice;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Counts one organisation's process. */
@ApplicationScoped
class Process {

    private final TenantWall wall;

    Process(TenantWall wall) {
        this.wall = wall;
    }

    /** @return zeros and nulls for a tenant or a period without outcomes */
    ProcessMetrics measure(TenantId tenant, Period period) {
        var question = new Question(period, Filter.ALL);
        return wall.atOneMoment(tenant, handle -> {
            var promises = Promises.of(handle, List.of(tenant.value()));
            var cells = new Cells(handle, question, promises);
            var months = cells.readMonths();
            var reading = cells.readWithin(months);
            var tally = reading.tally(slot -> true);
            var waits = Waits.of(reading.noticeWaits(slot -> true));
            // Ratings count by whole months: a period that anybody may choose to the second would show one person's
            // score.
            var ratings = Opinions.read(handle, Filter.ALL, months).ratings(null);
            return new ProcessMetrics(
                    tenant.value(),
                    period.from(),
                    period.to(),
                    tally.of(Counted.OUTCOMES),
                    tally.of(Counted.NOTICES_SENT),
                    new TimeToNotice(
                            waits.quantile(0.5), waits.quantile(0.9), "seconds", tally.of(Counted.NOTICES_SENT)),
                    tally.of(Counted.REQUESTS) + tally.of(Counted.REVIEWS),
                    Ratings.of(
                            ratings.n(),
                            ratings.n() == 0 ? null : Math.round(100.0 * ratings.sum() / ratings.n()) / 100.0));
        });
    }
}
