package io.hearback.message.callback;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Which organisations have their own platforms show notices to candidates. Remembered for a short while, as each hand-over
 * asks: a change is seen at once by the replica that made it, and by the others when they forget.
 */
@ApplicationScoped
public class Callbacks {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    /** @param secret made just now, to be shown once; null if there was one already */
    public record Saved(Callback callback, String secret) {}

    private final TenantWall wall;
    private final CallbackSecrets secrets;
    private final Clock clock;
    private final LoadingCache<TenantId, Optional<Target>> targets;

    Callbacks(TenantWall wall, CallbackSecrets secrets, Clock clock) {
        this.wall = wall;
        this.secrets = secrets;
        this.clock = clock;
        this.targets = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(AT_MOST)
                .build(this::read);
    }

    /** @return whether this installation can keep secrets, which a callback needs */
    public boolean canBeSetUp() {
        return secrets.canSeal();
    }

    public Optional<Callback> of(TenantId tenant) {
        return wall.inside(tenant, this::find);
    }

    /** @return whom to call for this organisation; empty if its notices leave by e-mail. Not within a transaction */
    public Optional<Target> target(TenantId tenant) {
        return targets.get(tenant);
    }

    /** Replaces what there was; secrets stay. The first time, one is made. */
    public Saved save(TenantId tenant, URI url, Email email) {
        var now = clock.instant();
        return changing(tenant, handle -> {
            handle.createUpdate("""
                            insert into callback (tenant_id, url, email, changed_at) values (:tenant, :url, :email, :now)
                            on conflict (tenant_id) do update
                            set url = excluded.url, email = excluded.email, changed_at = excluded.changed_at""")
                    .bind("tenant", tenant.value())
                    .bind("url", url.toString())
                    .bind("email", email)
                    .bind("now", now)
                    .execute();
            // The row above is ours until the end, so of two at the same time one makes the secret.
            var made = secrets.of(handle).isEmpty() ? secrets.add(handle, tenant, now) : null;
            return new Saved(find(handle).orElseThrow(), made);
        });
    }

    /** Another secret signs as well from now on; the one before it for a day. @return empty if there is no callback */
    public Optional<Saved> rotate(TenantId tenant) {
        var now = clock.instant();
        return changing(
                tenant,
                handle -> handle.createQuery("select url from callback for update")
                        .mapTo(String.class)
                        .findOne()
                        .map(url -> {
                            var made = secrets.add(handle, tenant, now);
                            return new Saved(find(handle).orElseThrow(), made);
                        }));
    }

    /** Notices leave by e-mail from now on, also those that the platform was to be asked about again. Twice is once. */
    public void remove(TenantId tenant) {
        changing(tenant, handle -> {
            handle.execute("delete from callback_secret");
            return handle.execute("delete from callback");
        });
    }

    private <T> T changing(TenantId tenant, HandleCallback<T, RuntimeException> work) {
        try {
            return wall.inside(tenant, work);
        } finally {
            targets.invalidate(tenant);
        }
    }

    private Optional<Callback> find(Handle handle) {
        return handle.createQuery("select url, email from callback")
                .map((row, context) -> new Callback(
                        URI.create(row.getString("url")), Email.valueOf(row.getString("email")), secrets.of(handle)))
                .findOne();
    }

    private Optional<Target> read(TenantId tenant) {
        var now = clock.instant();
        return wall.inside(
                tenant,
                handle -> find(handle)
                        .map(callback ->
                                new Target(callback.url(), callback.email(), secrets.live(handle, tenant, now))));
    }
}
