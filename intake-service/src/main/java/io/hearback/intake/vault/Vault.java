package io.hearback.intake.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of people and words. */
@ApplicationScoped
public class Vault {

    private final TenantWall wall;
    private final ObjectMapper json;

    Vault(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** Part of the caller's transaction. */
    public void keep(Handle handle, TenantId tenant, UUID outcomeId, Fingerprint fingerprint, Recipient recipient) {
        handle.createUpdate("""
                        insert into vault (outcome_id, tenant_id, fingerprint, candidate_name, candidate_email, language,
                                           time_zone, keep_in_touch_until, job_title, country, recruiter_name, recruiter_title,
                                           recruiter_email, reason, decision_automated, candidate_words)
                        values (:outcome, :tenant, :fingerprint, :r.candidate.name, :r.candidate.email, :r.candidate.language,
                                :r.candidate.timeZone, :r.candidate.keepInTouchUntil, :r.job.title, :r.job.country,
                                :r.recruiter.name, :r.recruiter.title, :r.recruiter.email, :reason::jsonb,
                                :r.decisionAutomated, :r.candidateWords)
                        """)
                .bind("outcome", outcomeId)
                .bind("tenant", tenant.value())
                .bind("fingerprint", fingerprint.bytes())
                .bindMethods("r", recipient)
                .bind("reason", write(recipient.reason()))
                .execute();
    }

    /** For a reinstatement, about which nobody is written to. Part of the caller's transaction. */
    public void keepNobody(Handle handle, TenantId tenant, UUID outcomeId, Fingerprint fingerprint) {
        handle.execute(
                "insert into vault (outcome_id, tenant_id, fingerprint) values (?, ?, ?)",
                outcomeId,
                tenant.value(),
                fingerprint.bytes());
    }

    /** @return empty if the outcome's rows were erased: then nothing is left to compare with */
    public Optional<Fingerprint> fingerprintOf(Handle handle, UUID outcomeId) {
        return handle.createQuery("select fingerprint from vault where outcome_id = ?")
                .bind(0, outcomeId)
                .mapTo(byte[].class)
                .findOne()
                .map(Fingerprint::new);
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
