package io.hearback.intake.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The table of people and words. */
@ApplicationScoped
public class Vault {

    private final TenantWall wall;
    private final ObjectMapper json;

    Vault(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** One statement of the caller's transaction. */
    public void keep(Handle handle, TenantId tenant, List<Kept> kept) {
        var insert = handle.createUpdate("""
                        insert into vault (outcome_id, tenant_id, fingerprint, candidate_name, candidate_email, language,
                                           time_zone, keep_in_touch_until, job_title, country, recruiter_name, recruiter_title,
                                           recruiter_email, reason, decision_automated, candidate_words)
                        select outcome, :tenant, decode(fingerprint, 'hex'), name, email, language, zone, until, job, country,
                               recruiter, title, reply, reason, automated, words
                        from unnest(:outcomes::uuid[], :fingerprints, :names, :emails, :languages, :zones, :untils::date[], :jobs,
                                    :countries, :recruiters, :titles, :replies, :reasons::jsonb[], :automated::boolean[], :words)
                            as kept (outcome, fingerprint, name, email, language, zone, until, job, country,
                                     recruiter, title, reply, reason, automated, words)
                        """).bind("tenant", tenant.value());
        new Rows<>(insert, kept)
                .bind("outcomes", Kept::outcomeId)
                .bind("fingerprints", each -> each.fingerprint().hex())
                .bind("names", candidate(Recipient.Candidate::name))
                .bind("emails", candidate(Recipient.Candidate::email))
                .bind("languages", candidate(Recipient.Candidate::language))
                .bind("zones", candidate(Recipient.Candidate::timeZone))
                .bind("untils", candidate(Recipient.Candidate::keepInTouchUntil))
                .bind("jobs", of(recipient -> recipient.job().title()))
                .bind("countries", of(recipient -> recipient.job().country()))
                .bind("recruiters", of(recipient -> recipient.recruiter().name()))
                .bind("titles", of(recipient -> recipient.recruiter().title()))
                .bind("replies", of(recipient -> recipient.recruiter().email()))
                .bind("reasons", of(recipient -> write(recipient.reason())))
                .bind(
                        "automated",
                        each -> each.recipient() != null && each.recipient().decisionAutomated())
                .bind("words", of(Recipient::candidateWords));
        insert.execute();
    }

    private static Function<Kept, Object> candidate(Function<Recipient.Candidate, Object> value) {
        return of(recipient -> value.apply(recipient.candidate()));
    }

    private static Function<Kept, Object> of(Function<Recipient, Object> value) {
        return kept -> kept.recipient() == null ? null : value.apply(kept.recipient());
    }

    /** One statement for all ids, of whatever tenants. Leaves out unknown and erased ones and reinstatements. */
    public List<ResolvedRecipient> resolve(Collection<UUID> outcomeIds) {
        return wall.asWorker(handle -> handle.createQuery("""
                        select v.*, t.name as organisation
                        from vault v join tenant t using (tenant_id)
                        where v.outcome_id = any (:ids) and v.candidate_email is not null
                        """)
                .bindArray("ids", UUID.class, outcomeIds)
                .map((row, context) -> recipient(row))
                .list());
    }

    private ResolvedRecipient recipient(ResultSet row) throws SQLException {
        return new ResolvedRecipient(
                row.getObject("outcome_id", UUID.class),
                row.getString("tenant_id"),
                row.getString("organisation"),
                new Recipient.Candidate(
                        row.getString("candidate_name"),
                        row.getString("candidate_email"),
                        row.getString("language"),
                        row.getString("time_zone"),
                        row.getObject("keep_in_touch_until", LocalDate.class)),
                new Recipient.Job(row.getString("job_title"), row.getString("country")),
                new Recipient.Recruiter(
                        row.getString("recruiter_name"),
                        row.getString("recruiter_title"),
                        row.getString("recruiter_email")),
                readReason(row.getString("reason")),
                row.getBoolean("decision_automated"),
                row.getString("candidate_words"));
    }

    private String write(Recipient.Reason reason) {
        try {
            return reason == null ? null : json.writeValueAsString(reason);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Recipient.Reason readReason(String reason) {
        try {
            return reason == null ? null : json.readValue(reason, Recipient.Reason.class);
        } catch (JsonProcessingException e) {
            // The parser's words may quote what it read, which is personal.
            throw new IllegalStateException("a reason in the vault cannot be read");
        }
    }
}
