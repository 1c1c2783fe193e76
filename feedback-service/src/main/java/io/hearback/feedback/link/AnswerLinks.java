package io.hearback.feedback.link;

import io.hearback.contract.NoticeChanged;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;

/**
 * The links of notices that answer a request: each opens the conversation that the candidate began with the link of another
 * notice. Their outcome id is the request's.
 */
@ApplicationScoped
public class AnswerLinks {

    /**
     * Follows their states inside the caller's transaction, and has the request know whether its answer has left. Old news
     * changes nothing, so events may come twice and in any order.
     */
    public void follow(Handle handle, List<NoticeChanged> changes) {
        var links = handle.prepareBatch("""
                insert into link (token_hash, tenant_id, notice_id, outcome_id, application_id, notice_kind, notice_version,
                                  notice_state, language, expires_at)
                select :hash, r.tenant_id, r.notice_id, r.outcome_id, r.application_id,
                       coalesce((select asked.notice_kind from link asked
                                  where asked.notice_id = r.notice_id and asked.tenant_id = r.tenant_id limit 1), 'REFUSAL'),
                       :version, :state, :language, :expiresAt
                from feedback_request r where r.id = :request and r.tenant_id = :tenant
                on conflict (token_hash) do update
                set notice_version = excluded.notice_version, notice_state = excluded.notice_state,
                    expires_at = excluded.expires_at
                where link.notice_version < excluded.notice_version and link.notice_id = excluded.notice_id
                """);
        var requests = handle.prepareBatch("""
                update feedback_request set answer_notice_state = :state, answer_notice_version = :version
                where id = :request and tenant_id = :tenant and answer_notice_version < :version
                """);
        for (var change : changes) {
            links.bind("hash", change.link().sha256())
                    .bind("tenant", change.tenantId())
                    .bind("request", change.outcomeId())
                    .bind("version", change.version())
                    .bind("state", change.state().name())
                    .bind("language", change.language())
                    .bind("expiresAt", change.link().expiresAt())
                    .add();
            requests.bind("tenant", change.tenantId())
                    .bind("request", change.outcomeId())
                    .bind("version", change.version())
                    .bind("state", change.state().name())
                    .add();
        }
        links.execute();
        requests.execute();
    }
}
