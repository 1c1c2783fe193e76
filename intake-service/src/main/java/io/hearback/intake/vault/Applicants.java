package io.hearback.intake.vault;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The people behind applications that have no outcome yet. */
@ApplicationScoped
public class Applicants {

    /** @param toldAt when the stage event happened that told of them */
    public record Told(UUID applicationId, Instant toldAt, Applicant applicant) {}

    private final TenantWall wall;

    Applicants(TenantWall wall) {
        this.wall = wall;
    }

    /** One statement of the caller's transaction. Of what is told of one application, in whatever order, the latest holds. */
    public void keep(Handle handle, TenantId tenant, List<Told> told) {
        if (told.isEmpty()) {
            return;
        }
        var insert = handle.createUpdate("""
                        insert into applicant as known (application_id, tenant_id, told_at, candidate_name, candidate_email, language,
                                                        time_zone, job_title, country, recruiter_name, recruiter_title, recruiter_email)
                        select distinct on (application) application, :tenant, at, name, email, language, zone, job, country, recruiter,
                               title, reply
                        from unnest(:applications::uuid[], :ats::timestamptz[], :names, :emails, :languages, :zones, :jobs, :countries,
                                    :recruiters, :titles, :replies) with ordinality
                            as told (application, at, name, email, language, zone, job, country, recruiter, title, reply, place)
                        order by application, at desc, place desc
                        on conflict (application_id) do update
                        set told_at = excluded.told_at, candidate_name = excluded.candidate_name,
                            candidate_email = excluded.candidate_email, language = excluded.language, time_zone = excluded.time_zone,
                            job_title = excluded.job_title, country = excluded.country, recruiter_name = excluded.recruiter_name,
                            recruiter_title = excluded.recruiter_title, recruiter_email = excluded.recruiter_email
                        where excluded.told_at >= known.told_at
                        """).bind("tenant", tenant.value());
        new Rows<>(insert, told)
                .bind("applications", Told::applicationId)
                .bind("ats", Told::toldAt)
                .bind("names", each -> each.applicant().candidate().name())
                .bind("emails", each -> each.applicant().candidate().email())
                .bind("languages", each -> each.applicant().candidate().language())
                .bind("zones", each -> each.applicant().candidate().timeZone())
                .bind("jobs", each -> each.applicant().job().title())
                .bind("countries", each -> each.applicant().job().country())
                .bind("recruiters", each -> each.applicant().recruiter().name())
                .bind("titles", each -> each.applicant().recruiter().title())
                .bind("replies", each -> each.applicant().recruiter().email());
        insert.execute();
    }

    /**
     * One statement for all ids, of whatever tenants. Of an application of whose people only outcomes have told, the latest
     * outcome's. Leaves out those of whom nobody has told, unknown and erased ones.
     */
    public List<ResolvedApplicant> resolve(Collection<UUID> applicationIds) {
        return wall.asWorker(handle -> handle.createQuery("""
                        select a.id, a.tenant_id, a.reference, t.name as organisation, known.*
                        from application a join tenant t using (tenant_id)
                        cross join lateral (
                            select * from (
                                select 1 as place, p.candidate_name, p.candidate_email, p.language, p.time_zone, p.job_title, p.country,
                                       p.recruiter_name, p.recruiter_title, p.recruiter_email
                                from applicant p where p.application_id = a.id
                                union all
                                (select 2, v.candidate_name, v.candidate_email, v.language, v.time_zone, v.job_title, v.country,
                                        v.recruiter_name, v.recruiter_title, v.recruiter_email
                                 from outcome o join vault v on v.outcome_id = o.id
                                 where o.application_id = a.id and v.candidate_email is not null
                                 order by o.sequence desc limit 1)) as told
                            order by place limit 1) as known
                        where a.id = any (:ids)
                        """)
                .bindArray("ids", UUID.class, applicationIds)
                .map((row, context) -> applicant(row))
                .list());
    }

    private static ResolvedApplicant applicant(ResultSet row) throws SQLException {
        return new ResolvedApplicant(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getString("organisation"),
                row.getString("reference"),
                new Recipient.Candidate(
                        row.getString("candidate_name"),
                        row.getString("candidate_email"),
                        row.getString("language"),
                        row.getString("time_zone"),
                        null),
                new Recipient.Job(row.getString("job_title"), row.getString("country")),
                new Recipient.Recruiter(
                        row.getString("recruiter_name"),
                        row.getString("recruiter_title"),
                        row.getString("recruiter_email")));
    }
}
