package io.hearback.feedback.request;

import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Puts requests on the table as candidates make them, and looks at them. */
@Singleton
public class Asked {

    private final TenantWall wall;

    Asked(TenantWall wall) {
        this.wall = wall;
    }

    /** A request of now. @return its id; its notice, outcome and application have ids of their own */
    public UUID request(String tenant, String question) {
        return request(tenant, UUID.randomUUID(), UUID.randomUUID(), "FEEDBACK", question, Instant.now());
    }

    public UUID request(
            String tenant, UUID notice, UUID application, String kind, String question, Instant requestedAt) {
        var id = UUID.randomUUID();
        wall.inside(
                new TenantId(tenant),
                handle -> handle.execute(
                        """
                        insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics,
                                                      question, requested_at, kind)
                        values (?, ?, ?, ?, ?, 'fr', '{SKILLS}', ?, ?, ?)""",
                        id,
                        tenant,
                        notice,
                        UUID.randomUUID(),
                        application,
                        question,
                        requestedAt.truncatedTo(ChronoUnit.MICROS),
                        kind));
        return id;
    }

    public String stateOf(String tenant, UUID request) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.select("select state from feedback_request where id = ?", request)
                        .mapTo(String.class)
                        .one());
    }

    public int answersOf(String tenant) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.select("select count(*) from answer")
                        .mapTo(Integer.class)
                        .one());
    }
}
