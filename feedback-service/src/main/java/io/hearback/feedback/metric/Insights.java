package io.hearback.feedback.metric;

import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Answers what an organisation asks about its process. */
@ApplicationScoped
public class Insights {

    private final TenantWall wall;

    Insights(TenantWall wall) {
        this.wall = wall;
    }

    /** @return zeros, nulls and empty lists where there is nothing to count */
    public Insight ask(TenantId tenant, Question question) {
        return wall.inside(
                tenant,
                handle -> new Insight(
                        question,
                        List.of(),
                        new Insight.Funnel(0, 0, 0, 0, 0),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Insight.Choices(List.of(), List.of())));
    }
}
