package io.hearback.intake.key;

import io.hearback.intake.tenant.ApiKey;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of API keys. Each method is one statement of the caller's transaction, which is inside the wall. */
@ApplicationScoped
class KeyRows {

    private static final String SELECT =
            "select id, name, scopes, created_at, expires_at, revoked_at, last_used_on from api_key ";

    void insert(Handle handle, TenantId tenant, Key key, ApiKey secret) {
        handle.createUpdate("""
                        insert into api_key (key_hash, tenant_id, id, name, scopes, created_at, expires_at)
                        values (:hash, :tenant, :id, :name, :scopes, :created, :expires)
                        """)
                .bind("hash", secret.hash().hex())
                .bind("tenant", tenant.value())
                .bind("id", key.id())
                .bind("name", key.name())
                .bindArray(
                        "scopes",
                        String.class,
                        key.scopes().stream().map(Scope::role).sorted().toList())
                .bind("created", key.createdAt())
                .bind("expires", key.expiresAt())
                .execute();
    }

    List<Key> all(Handle handle) {
        return handle.createQuery(SELECT + "order by created_at desc, id")
                .map((row, context) -> key(row))
                .list();
    }

    /** Others wait until the transaction ends. */
    Optional<Key> lock(Handle handle, String id) {
        return handle.createQuery(SELECT + "where id = ? for update")
                .bind(0, id)
                .map((row, context) -> key(row))
                .findOne();
    }

    void expireAt(Handle handle, String id, Instant end) {
        handle.execute("update api_key set expires_at = least(expires_at, ?) where id = ?", end, id);
    }

    void revoke(Handle handle, String id, Instant now) {
        handle.execute("update api_key set revoked_at = ? where id = ?", now, id);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("id"),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)));
    }

    private static Set<Scope> scopes(Array roles) throws SQLException {
        return Arrays.stream((String[]) roles.getArray()).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
