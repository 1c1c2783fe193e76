package io.hearback.feedback.consent;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.feedback.link.Link;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All consents, those that ended too. Of one notice at most one stands. */
@ApplicationScoped
public class Consents {

    /** Of the words on the page; other words are another version. */
    public static final String TEXT_VERSION = "2026-11";

    private static final RowMapper<Consent> CONSENT = (row, context) -> new Consent(
            row.getString("text_version"),
            row.getTimestamp("given_at").toInstant(),
            row.getObject("valid_until", LocalDate.class),
            row.getTimestamp("withdrawn_at") == null
                    ? null
                    : row.getTimestamp("withdrawn_at").toInstant(),
            new Sha256(row.getString("withdrawal_hash")));

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final TenantWall wall;

    Consents(TenantWall wall) {
        this.wall = wall;
    }

    /** @return newest first */
    public List<Consent> of(Link link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        select text_version, given_at, valid_until, withdrawn_at, withdrawal_hash from contact_consent
                        where notice_id = :notice order by given_at desc, id desc
                        """)
                        .bind("notice", link.noticeId())
                        .map(CONSENT)
                        .list());
    }

    /**
     * Takes the place of one that stands, which ends in that moment.
     *
     * @param draft without flaws
     * @param language in which the words were read
     */
    public void give(Link link, ConsentDraft draft, String language, WithdrawalToken token, Instant now) {
        wall.inside(link.tenant(), handle -> {
            end(handle, link.noticeId(), now);
            return handle.createUpdate("""
                            insert into contact_consent (id, tenant_id, notice_id, application_id, text_version, language,
                                                         given_at, valid_until, withdrawal_hash)
                            values (:id, :tenant, :notice, :application, :version, :language, :now, :until, :hash)
                            on conflict (tenant_id, notice_id) where withdrawn_at is null do nothing
                            """)
                    .bind("id", ids.generate())
                    .bind("tenant", link.tenant().value())
                    .bind("notice", link.noticeId())
                    .bind("application", link.applicationId())
                    .bind("version", TEXT_VERSION)
                    .bind("language", language)
                    .bind("now", now)
                    .bind("until", now.atOffset(ZoneOffset.UTC).toLocalDate().plusMonths(draft.length()))
                    .bind("hash", token.hash().hex())
                    .execute();
        });
    }

    /** Twice is once. */
    public void withdraw(Link link, Instant now) {
        wall.inside(link.tenant(), handle -> end(handle, link.noticeId(), now));
    }

    /** As {@link #withdraw(Link, Instant)}, by whoever holds the token; a token that opens nothing changes nothing. */
    public void withdraw(WithdrawalToken token, Instant now) {
        find(token).ifPresent(given -> wall.inside(given.tenant(), handle -> end(handle, given.notice(), now)));
    }

    /** @return whether there is something to withdraw; callers must not tell an unknown token from one that was used */
    public boolean stands(WithdrawalToken token) {
        return find(token).isPresent();
    }

    private record Given(TenantId tenant, UUID notice) {}

    private Optional<Given> find(WithdrawalToken token) {
        return wall.presenting(
                token.hash(),
                handle -> handle.createQuery("""
                        select tenant_id, notice_id from contact_consent
                        where withdrawal_hash = :hash and withdrawn_at is null
                        """)
                        .bind("hash", token.hash().hex())
                        .map((row, context) -> new Given(
                                new TenantId(row.getString("tenant_id")), row.getObject("notice_id", UUID.class)))
                        .findOne());
    }

    /** One that has run out ended when it did. */
    private static int end(Handle handle, UUID notice, Instant now) {
        return handle.createUpdate("""
                        update contact_consent set withdrawn_at = least(:now, (valid_until + 1)::timestamp at time zone 'UTC')
                        where notice_id = :notice and withdrawn_at is null
                        """).bind("now", now).bind("notice", notice).execute();
    }
}
