package io.hearback.feedback.link;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.outbox.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.util.List;

/**
 * The links of our own notices about offers. Each opens the application's one link to weigh an offer, with what was noted behind
 * it, as an address does that a platform asked for; whoever's application goes on after a decision gets a new one.
 */
@ApplicationScoped
public class GuideLinks {

    /** In their order: each finds a token that is known, and then only the last changes anything, which is its notice's state. */
    private static final List<String> STATEMENTS = List.of(
            // Addresses of a link that was taken back or is over stay dead when it is given anew.
            """
            update offer_token t set dead_at = coalesce(t.dead_at, :now) from offer_link l
            where l.tenant_id = :tenant and l.application_id = :application and l.purpose = 'OFFER' and l.retired_at is null
              and t.link_id = l.id and (l.revoked_at is not null or l.expires_at <= :now)
              and not exists (select from offer_token where token_hash = :hash)""", """
            insert into offer_link as known (id, tenant_id, application_id, purpose, language, created_at, expires_at)
            select :id, :tenant, :application, 'OFFER', :language, cast(:now as timestamptz), cast(:expiresAt as timestamptz)
            where not exists (select from erasure where application_id = :application)
              and not exists (select from offer_token where token_hash = :hash)
            on conflict (tenant_id, application_id, purpose) where retired_at is null do update
            set expires_at = greatest(known.expires_at, excluded.expires_at), revoked_at = null""", """
            insert into offer_token (token_hash, tenant_id, link_id, application_id, created_at, notice_id, notice_version, notice_state)
            select :hash, tenant_id, id, application_id, cast(:now as timestamptz), :notice, :version, :state
            from offer_link
            where tenant_id = :tenant and application_id = :application and purpose = 'OFFER' and retired_at is null
            on conflict (token_hash) do update
            set notice_version = excluded.notice_version, notice_state = excluded.notice_state
            where offer_token.notice_version < excluded.notice_version and offer_token.notice_id = excluded.notice_id""");

    private static final String RENEW = """
            with retired as (
                update offer_link set retired_at = :now
                where id in (
                    select l.id from unnest(:tenants, :applications::uuid[], :times::timestamptz[]) as again (tenant, application, at)
                    join offer_link l on l.tenant_id = tenant and l.application_id = application and l.retired_at is null
                    join offer_decision d on d.link_id = l.id and d.decided_at < at
                    order by l.application_id for update of l)
                returning *),
            renewed as (
                insert into offer_link (id, tenant_id, application_id, purpose, language, created_at, expires_at, revoked_at)
                select uuidv7(), tenant_id, application_id, purpose, language, :now, expires_at, revoked_at from retired
                returning id, application_id, purpose)
            update offer_token t set link_id = renewed.id
            from renewed join retired using (application_id, purpose) where t.link_id = retired.id""";

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

    /**
     * Lets candidates decide again whose applications went on after they had decided: their addresses open a link where nothing
     * is decided or noted. Twice is once. One statement, and none as long as nobody is reinstated.
     *
     * @param outcomes of any kind
     */
    public void renew(Handle handle, List<OutcomeRecorded> outcomes, Instant now) {
        var reinstated = outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.REINSTATED)
                .toList();
        if (!reinstated.isEmpty()) {
            var update = handle.createUpdate(RENEW).bind("now", now);
            new Rows<>(update, reinstated)
                    .bind("tenants", OutcomeRecorded::tenantId)
                    .bind("applications", OutcomeRecorded::applicationId)
                    .bind("times", OutcomeRecorded::recordedAt);
            update.execute();
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
