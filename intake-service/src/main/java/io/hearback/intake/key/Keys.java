package io.hearback.intake.key;

import io.hearback.intake.key.NoSuchKeyException.Why;
import io.hearback.intake.tenant.ApiKey;
import io.hearback.intake.tenant.Change;
import io.hearback.intake.tenant.ChangeLog;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An organisation's API keys. A change and the note of who made it are one transaction. A key that has ended may be taken
 * for valid for as long as services remember an answer: 10 seconds here, 30 elsewhere.
 */
@ApplicationScoped
public class Keys {

    private final TenantWall wall;
    private final KeyRows rows;
    private final ChangeLog changes;
    private final Clock clock;

    Keys(TenantWall wall, KeyRows rows, ChangeLog changes, Clock clock) {
        this.wall = wall;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Not safe to repeat: each time is another key.
     *
     * @param tenant must exist
     */
    public IssuedKey issue(TenantId tenant, KeyRequest wanted, String by) {
        return wall.inside(tenant, handle -> issue(handle, tenant, wanted, by, Change.KEY_ISSUED));
    }

    /** @return the newest first, with those that have ended */
    public List<Key> all(TenantId tenant) {
        return wall.inside(tenant, rows::all);
    }

    /**
     * Issues a key like this one, for as long again, and lets this one end.
     *
     * @param overlap how long both are valid, unless this one ends before that by itself
     * @throws NoSuchKeyException if there is no such key, it has ended, or the configuration names it
     */
    public IssuedKey rotate(TenantId tenant, String id, Duration overlap, String by) {
        return wall.inside(tenant, handle -> {
            var old = changeable(handle, id);
            if (!old.isValidAt(now())) {
                throw new NoSuchKeyException(Why.ENDED);
            }
            var lifetime = Duration.between(old.createdAt(), old.expiresAt().orElseThrow());
            var wanted = new KeyRequest(old.name(), old.scopes(), now().plus(lifetime));
            rows.expireAt(handle, id, now().plus(overlap));
            return issue(handle, tenant, wanted, by, Change.KEY_ROTATED);
        });
    }

    /**
     * Ends a key. Safe to repeat: it stays as it ended first.
     *
     * @throws NoSuchKeyException if there is no such key, or the configuration names it
     */
    public void revoke(TenantId tenant, String id, String by) {
        wall.inside(tenant, handle -> {
            if (changeable(handle, id).revokedAt().isEmpty()) {
                rows.revoke(handle, id, now());
                changes.note(handle, tenant, by, Change.KEY_REVOKED, id);
            }
            return null;
        });
    }

    private IssuedKey issue(Handle handle, TenantId tenant, KeyRequest wanted, String by, Change change) {
        var secret = ApiKey.random();
        var key = new Key(
                secret.id(),
                wanted.name(),
                wanted.scopes(),
                now(),
                Optional.of(wanted.expiresAt()),
                Optional.empty(),
                Optional.empty());
        rows.insert(handle, tenant, key, secret);
        changes.note(handle, tenant, by, change, key.id());
        return new IssuedKey(key, secret);
    }

    private Key changeable(Handle handle, String id) {
        var key = rows.lock(handle, id).orElseThrow(() -> new NoSuchKeyException(Why.UNKNOWN));
        if (key.isConfigured()) {
            throw new NoSuchKeyException(Why.CONFIGURED);
        }
        return key;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
