package io.hearback.message.notice;

import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the page of another service shows of notices: whom they went to, and how many wait for a person. */
@ApplicationScoped
public class Glance {

    /** @param candidateName not to be kept by whoever asks; so are the next two */
    public record Subject(UUID noticeId, String candidateName, String jobTitle, String signedBy) {}

    /** @param held notices that wait for a decision @param calls refusals that a call comes before */
    public record ToDo(int held, int calls) {}

    private final TenantWall wall;

    Glance(TenantWall wall) {
        this.wall = wall;
    }

    /** One statement. @return in any order; one that is not this tenant's, or erased, is left out */
    public List<Subject> subjects(TenantId tenant, Collection<UUID> notices) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select id, candidate_name, job_title, signatory_name from notice
                        where id = any (:ids) and state <> 'ERASED'""")
                        .bindArray("ids", UUID.class, notices)
                        .map((row, context) -> new Subject(
                                row.getObject("id", UUID.class),
                                row.getString("candidate_name"),
                                row.getString("job_title"),
                                row.getString("signatory_name")))
                        .list());
    }

    /** One statement. */
    public ToDo toDo(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                        select (select count(*) from open_notice where state = 'HELD') as held,
                               (select count(*) from open_notice
                                 where state = 'SCHEDULED' and call_by is not null) as calls""")
                        .map((row, context) -> new ToDo(row.getInt("held"), row.getInt("calls")))
                        .one());
    }
}
