package io.hearback.feedback.offer;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import io.hearback.feedback.tenant.Sha256;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All links to the assistant. An application has at most one of a purpose in use. */
@ApplicationScoped
class OfferLinks {

    /** 256 bits in base64url; anything else cannot be a token and is not worth a query. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Who asks again and again gets new tokens, and the oldest end. */
    private static final int TOKENS = 20;

    private static final RowMapper<OfferLink> LINK = (row, context) -> new OfferLink(
            row.getObject("id", UUID.class),
            new TenantId(row.getString("tenant_id")),
            row.getObject("application_id", UUID.class),
            Purpose.valueOf(row.getString("purpose")),
            row.getString("language"),
            row.getTimestamp("expires_at").toInstant(),
            row.getTimestamp("revoked_at") == null
                    ? null
                    : row.getTimestamp("revoked_at").toInstant());

    /**
     * @param token opens the link; kept nowhere
     * @param made false if the application had this link already
     */
    record Given(OfferLink link, String token, boolean made) {}

    private final TimeBasedEpochRandomGenerator ids = Generators.timeBasedEpochRandomGenerator();
    private final SecureRandom random = new SecureRandom();
    private final TenantWall wall;

    OfferLinks(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * Makes the link, or finds it: then it gets the language and the end that are asked for now, and what was noted behind it
     * stays. Tokens given before go on opening it, unless it was revoked or over: those are dead for good.
     */
    Given give(TenantId tenant, UUID application, Purpose purpose, String language, Instant expiresAt, Instant now) {
        return wall.inside(tenant, handle -> {
            var before = find(handle, tenant, application, purpose);
            before.filter(link -> !link.isOpen(now)).ifPresent(link -> end(handle, link, now));
            var link = handle.createQuery("""
                            insert into offer_link (id, tenant_id, application_id, purpose, language, created_at, expires_at)
                            values (:id, :tenant, :application, :purpose, :language, :now, :expiresAt)
                            on conflict (tenant_id, application_id, purpose) where retired_at is null do update
                            set language = excluded.language, expires_at = excluded.expires_at, revoked_at = null
                            returning *""")
                    .bind("id", ids.generate())
                    .bind("tenant", tenant.value())
                    .bind("application", application)
                    .bind("purpose", purpose)
                    .bind("language", language)
                    .bind("now", now)
                    .bind("expiresAt", expiresAt)
                    .map(LINK)
                    .one();
            return new Given(link, addToken(handle, link, now), before.isEmpty());
        });
    }

    /** @return empty if the token is unknown, or its link expired or revoked; callers must not tell which */
    Optional<OfferLink> open(String token, Instant now) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        var hash = Sha256.of(token);
        var tenant = wall.presenting(
                hash,
                // A notice's from SCHEDULED on, as the event of SENT may reach us after the candidate.
                handle -> handle.createQuery("""
                                select tenant_id from offer_token
                                where token_hash = ? and dead_at is null
                                  and (notice_state is null or notice_state in ('SCHEDULED', 'SENT', 'UNKNOWN'))""")
                        .bind(0, hash.hex())
                        .mapTo(String.class)
                        .findOne()
                        .map(TenantId::new));
        return tenant.flatMap(found -> wall.inside(
                        found,
                        handle -> handle.createQuery(
                                        "select l.* from offer_link l join offer_token t on t.link_id = l.id where t.token_hash = ?")
                                .bind(0, hash.hex())
                                .map(LINK)
                                .findOne()))
                .filter(link -> link.isOpen(now));
    }

    Optional<OfferLink> find(TenantId tenant, UUID id) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select * from offer_link where id = ?")
                        .bind(0, id)
                        .map(LINK)
                        .findOne());
    }

    /** No token opens it any more. Twice is once. @return false if there is no such link */
    boolean revoke(TenantId tenant, UUID id, Instant now) {
        return wall.inside(
                tenant,
                handle -> handle.execute(
                                "update offer_link set revoked_at = coalesce(revoked_at, ?) where id = ?", now, id)
                        == 1);
    }

    private static Optional<OfferLink> find(Handle handle, TenantId tenant, UUID application, Purpose purpose) {
        return handle.createQuery("""
                        select * from offer_link
                        where tenant_id = :tenant and application_id = :application and purpose = :purpose
                            and retired_at is null
                        for update""")
                .bind("tenant", tenant.value())
                .bind("application", application)
                .bind("purpose", purpose)
                .map(LINK)
                .findOne();
    }

    /** A notice's token is remembered as dead: its notice may be told of again. */
    private static void end(Handle handle, OfferLink link, Instant now) {
        handle.execute("delete from offer_token where link_id = ? and notice_id is null", link.id());
        handle.execute("update offer_token set dead_at = coalesce(dead_at, ?) where link_id = ?", now, link.id());
    }

    private String addToken(Handle handle, OfferLink link, Instant now) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        handle.execute(
                "insert into offer_token (token_hash, tenant_id, link_id, application_id, created_at) values (?, ?, ?, ?, ?)",
                Sha256.of(token).hex(),
                link.tenant().value(),
                link.id(),
                link.applicationId(),
                now);
        handle.execute("""
                delete from offer_token where link_id = ? and notice_id is null and token_hash not in (
                    select token_hash from offer_token where link_id = ? and notice_id is null
                    order by created_at desc limit ?)
                """, link.id(), link.id(), TOKENS);
        return token;
    }
}
