package io.hearback.intake.connection;

import io.hearback.guard.StandardSignature;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The secrets of connections, sealed at rest. Several live side by side, so that one can be rotated without a gap. */
@ApplicationScoped
public class SigningSecrets {

    /** As many as SmartRecruiters can have, who allow most. */
    public static final int MOST = 16;

    /** What a pasted secret looks like, as a regular expression. */
    public static final String FORM = "[\\x21-\\x7E]{8,500}";

    /** What may be told of a secret. */
    public record Known(UUID id, Instant createdAt, Instant endsAt) {

        public boolean isLiveAt(Instant now) {
            return endsAt == null || now.isBefore(endsAt);
        }
    }

    private final TenantWall wall;
    private final Seal seal;
    private final Clock clock;

    SigningSecrets(TenantWall wall, Seal seal, Clock clock) {
        this.wall = wall;
        this.seal = seal;
        this.clock = clock;
    }

    /** @return in the form of Standard Webhooks, which every vendor takes as plain characters, too */
    public static String made() {
        return StandardSignature.newSecret();
    }

    /** @return empty if there are {@link #MOST} live ones already */
    @CacheInvalidate(cacheName = LiveConnections.CACHE)
    public Optional<Known> add(TenantId tenant, @CacheKey UUID connection, String value) {
        var sealed = seal.seal(tenant, connection, Seal.Purpose.SIGNING_SECRET, value.getBytes(StandardCharsets.UTF_8));
        var added = new Known(UUID.randomUUID(), clock.instant(), null);
        return wall.inside(tenant, handle -> {
            handle.select("select id from connection where id = ? for update", connection)
                    .mapTo(UUID.class)
                    .one();
            var live = list(handle, connection).stream().filter(secret -> secret.isLiveAt(added.createdAt()));
            if (live.count() >= MOST) {
                return Optional.empty();
            }
            handle.execute(
                    "insert into signing_secret (id, tenant_id, connection_id, sealed, created_at) values (?, ?, ?, ?, ?)",
                    added.id(),
                    tenant.value(),
                    connection,
                    sealed,
                    added.createdAt());
            return Optional.of(added);
        });
    }

    /** @return the oldest first, also those that ended */
    public List<Known> list(TenantId tenant, UUID connection) {
        return wall.inside(tenant, handle -> list(handle, connection));
    }

    /** @return empty if the connection has no such secret */
    @CacheInvalidate(cacheName = LiveConnections.CACHE)
    public Optional<Known> end(TenantId tenant, @CacheKey UUID connection, UUID secret, Instant endsAt) {
        return wall.inside(tenant, handle -> {
            handle.execute(
                    "update signing_secret set ends_at = ? where id = ? and connection_id = ?",
                    endsAt,
                    secret,
                    connection);
            return list(handle, connection).stream()
                    .filter(known -> known.id().equals(secret))
                    .findFirst();
        });
    }

    private static List<Known> list(Handle handle, UUID connection) {
        return handle.createQuery(
                        "select id, created_at, ends_at from signing_secret where connection_id = ? order by created_at, id")
                .bind(0, connection)
                .map((row, context) -> new Known(
                        row.getObject("id", UUID.class),
                        instant(row.getTimestamp("created_at")),
                        instant(row.getTimestamp("ends_at"))))
                .list();
    }

    static Instant instant(java.sql.Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
