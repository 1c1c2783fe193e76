package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantWall;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose connection is it, and what does its system sign with? For the door, which knows the id and nothing else. */
@ApplicationScoped
public class LiveConnections {

    static final String CACHE = "live-connections";

    /** @param secrets also those whose end has come since it was read */
    public record Live(Connection connection, List<SigningSecret> secrets) {

        public List<SigningSecret> liveSecrets(Instant now) {
            return secrets.stream().filter(secret -> secret.isLive(now)).toList();
        }
    }

    private final TenantWall wall;
    private final ConnectionRows rows;
    private final Seal seal;

    LiveConnections(TenantWall wall, ConnectionRows rows, Seal seal) {
        this.wall = wall;
        this.rows = rows;
        this.seal = seal;
    }

    /**
     * Remembers its answer for some seconds ({@code quarkus.cache.caffeine."live-connections"}), so that a busy connection
     * costs no reads, and a wrong address no flood of them.
     *
     * @return empty if there is no such connection, or it is not active
     */
    @CacheResult(cacheName = CACHE)
    public Optional<Live> find(UUID id) {
        return wall.presentingConnection(
                id,
                handle -> rows.find(handle, id)
                        .filter(Connection::active)
                        .map(connection -> new Live(connection, secrets(handle, connection))));
    }

    private List<SigningSecret> secrets(Handle handle, Connection connection) {
        return handle.createQuery("select id, sealed, ends_at from signing_secret where connection_id = ?")
                .bind(0, connection.id())
                .map((row, context) -> new SigningSecret(
                        row.getObject("id", UUID.class),
                        new String(
                                seal.open(
                                        connection.tenant(),
                                        connection.id(),
                                        Seal.Purpose.SIGNING_SECRET,
                                        row.getBytes("sealed")),
                                StandardCharsets.UTF_8),
                        SigningSecrets.instant(row.getTimestamp("ends_at"))))
                .list();
    }
}
