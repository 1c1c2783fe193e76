package io.hearback.feedback.link;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The links of all notices. */
@ApplicationScoped
public class Links {

    /** 256 bits in base64url; anything else cannot be a token and is not worth a query. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final RowMapper<Link> LINK = (row, context) -> new Link(
            new TenantId(row.getString("tenant_id")),
            row.getObject("notice_id", UUID.class),
            row.getObject("outcome_id", UUID.class),
            row.getObject("application_id", UUID.class),
            NoticeKind.valueOf(row.getString("notice_kind")),
            row.getString("language"));

    private final TenantWall wall;

    Links(TenantWall wall) {
        this.wall = wall;
    }

    /** @return empty if the token is unknown, expired, revoked or closed; callers must not tell which */
    public Optional<Link> open(String token, Instant now) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        var hash = Sha256.of(token);
        // From SCHEDULED on, as the event of SENT may reach us after the candidate; nobody else has the link.
        return wall.presenting(
                hash,
                handle -> handle.createQuery("""
                        select tenant_id, notice_id, outcome_id, application_id, notice_kind, language from link
                        where token_hash = :hash and expires_at > :now and closed_at is null
                          and notice_state in ('SCHEDULED', 'CLAIMED', 'HANDING_OVER', 'SENT', 'UNKNOWN')
                        """)
                        .bind("hash", hash.hex())
                        .bind("now", now)
                        .map(LINK)
                        .findOne());
    }

    /** By who holds it; it never opens again. Twice is once. */
    public void close(String token, Instant now) {
        var hash = Sha256.of(token);
        wall.presenting(
                hash,
                handle -> handle.createUpdate("""
                        update link set closed_at = :now, closed_by = 'CANDIDATE'
                        where token_hash = :hash and closed_at is null
                        """)
                        .bind("now", now)
                        .bind("hash", hash.hex())
                        .execute());
    }

    /**
     * By the organisation, which never sees the token. Twice is once.
     *
     * @return false if the tenant has no link for this notice
     */
    boolean close(TenantId tenant, UUID notice, Instant now) {
        // Inside the tenant's wall no link can be seen, as nobody there holds one.
        return wall.asWorker(worker -> worker.createQuery("""
                        with page as (
                            update link set closed_at = coalesce(closed_at, :now), closed_by = coalesce(closed_by, 'ORGANISATION')
                            where tenant_id = :tenant and notice_id = :notice returning 1),
                        guide as (
                            update offer_token set dead_at = coalesce(dead_at, :now)
                            where tenant_id = :tenant and notice_id = :notice returning 1)
                        select exists (select from page) or exists (select from guide)
                        """)
                .bind("now", now)
                .bind("tenant", tenant.value())
                .bind("notice", notice)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Follows the notices' states inside the caller's transaction. A change with a version not above the known one is
     * old news and changes nothing, so events may come twice and in any order.
     */
    public void follow(Handle handle, List<NoticeChanged> changes) {
        var batch = handle.prepareBatch("""
                insert into link (token_hash, tenant_id, notice_id, outcome_id, application_id, notice_kind, notice_version,
                                  notice_state, language, expires_at)
                select :hash, :tenant, :notice, :outcome, :application, :kind, :version, :state, :language, cast(:expiresAt as timestamptz)
                where not exists (select from erasure where application_id = :application)
                on conflict (token_hash) do update
                set notice_version = excluded.notice_version, notice_state = excluded.notice_state,
                    language = excluded.language, expires_at = excluded.expires_at
                where link.notice_version < excluded.notice_version and link.notice_id = excluded.notice_id
                """);
        for (var change : changes) {
            if (change.link() != null) {
                batch.bind("hash", change.link().sha256())
                        .bind("tenant", change.tenantId())
                        .bind("notice", change.noticeId())
                        .bind("outcome", change.outcomeId())
                        .bind("application", change.applicationId())
                        .bind("kind", change.kind().name())
                        .bind("version", change.version())
                        .bind("state", change.state().name())
                        .bind("language", change.language())
                        .bind("expiresAt", change.link().expiresAt())
                        .add();
            }
        }
        batch.execute();
    }
}
