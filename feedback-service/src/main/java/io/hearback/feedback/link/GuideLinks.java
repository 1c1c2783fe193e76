package io.hearback.feedback.link;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.contract.NoticeChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.util.List;

/**
 * The links of our own notices about offers. Each opens the application's one link to weigh an offer, with what was noted behind
 * it, as an address does that a platform asked for.
 */
@ApplicationScoped
public class GuideLinks {

    /** In their order: each finds a token that is known, and then only the last changes anything, which is its notice's state. */
    private static final List<String> STATEMENTS = List.of(
            // Addresses of a link that was taken back or is over stay dead when it is given anew.
            """
            update offer_token t set dead_at = coalesce(t.dead_at, :now) from offer_link l
            where l.tenant_id = :tenant and l.application_id = :application and l.purpose = 'OFFER' and t.link_id = l.id
              and (l.revoked_at is not null or l.expires_at <= :now)
              and not exists (select from offer_token where token_hash = :hash)""", """
            insert into offer_link as known (id, tenant_id, application_id, purpose, language, created_at, expires_at)
            select :id, :tenant, :application, 'OFFER', :language, cast(:now as timestamptz), cast(:expiresAt as timestamptz)
            where not exists (select from erasure where application_id = :application)
              and not exists (select from offer_token where token_hash = :hash)
            on conflict (tenant_id, application_id, purpose) do update
            set expires_at = greatest(known.expires_at, excluded.expires_at), revoked_at = null""", """
            insert into offer_token (token_hash, tenant_id, link_id, application_id, created_at, notice_id, notice_version, notice_state)
            select :hash, tenant_id, id, application_id, cast(:now as timestamptz), :notice, :version, :state
            from offer_link where tenant_id = :tenant and application_id = :application and purpose = 'OFFER'
            on conflict (token_hash) do update
            set notice_version = excluded.notice_version, notice_state = excluded.notice_state
            where offer_token.notice_version < excluded.notice_version and offer_token.notice_id = excluded.notice_id""");

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();

    /**
     * Follows the notices' states inside the caller's transaction, in three JDBC batches. A change with a version not above the
     * known one is old news and changes nothing, so events may come twice and in any order.
     *
     * @param changes of notices with a link, in the order of their applications, whose links they lock
     */
    public void follow(Handle handle, List<NoticeChanged> changes, Instant now) {
        if (!changes.isEmpty()) {
            STATEMENTS.forEach(statement -> follow(handle, statement, changes, now));
        }
    }

    private void follow(Handle handle, String statement, List<NoticeChanged> changes, Instant now) {
        try (var batch = handle.prepareBatch(statement)) {
            batch.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
            for (var change : changes) {
                batch.bind("id", ids.generate())
                        .bind("hash", change.link().sha256())
                        .bind("tenant", change.tenantId())
                        .bind("application", change.applicationId())
                        .bind("notice", change.noticeId())
                        .bind("version", change.version())
                        .bind("state", change.state().name())
                        .bind("language", change.language().split("-")[0])
                        .bind("expiresAt", change.link().expiresAt())
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        }
    }
}
