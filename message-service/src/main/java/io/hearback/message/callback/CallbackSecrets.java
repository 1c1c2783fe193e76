package io.hearback.message.callback;

import io.hearback.guard.Seal;
import io.hearback.guard.StandardSignature;
import io.hearback.message.tenant.TenantId;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callbacks are signed with, sealed at rest. While one replaces another, both sign, so that nothing is refused. */
@ApplicationScoped
@Startup // a key that is too short is told at start
class CallbackSecrets {

    /** How long one that was replaced still signs. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(CallbackSecrets.class);

    private final Optional<Seal> seal;

    CallbackSecrets(SealConfig config) {
        this.seal = config.current().map(current -> new Seal(current, config.keys()));
    }

    boolean canSeal() {
        return seal.isPresent();
    }

    /** Those before it end, the last one after {@link #OVERLAP}. @return it, to be shown once */
    String add(Handle handle, TenantId tenant, Instant now) {
        handle.createUpdate("""
                        update callback_secret set ends_at = case
                            when ends_at is null then cast(:later as timestamptz) else cast(:now as timestamptz) end
                        where tenant_id = :tenant and (ends_at is null or ends_at > :now)""")
                .bind("later", now.plus(OVERLAP))
                .bind("now", now)
                .bind("tenant", tenant.value())
                .execute();
        var id = UUID.randomUUID();
        var made = StandardSignature.newSecret();
        handle.execute(
                "insert into callback_secret (id, tenant_id, sealed, created_at) values (?, ?, ?, ?)",
                id,
                tenant.value(),
                seal().seal(context(tenant, id), made.getBytes(StandardCharsets.US_ASCII)),
                now);
        return made;
    }

    List<Callback.Secret> of(Handle handle) {
        return handle.createQuery("select id, created_at, ends_at from callback_secret order by created_at, id")
                .map((row, context) -> new Callback.Secret(
                        row.getObject("id", UUID.class), instant(row, "created_at"), instant(row, "ends_at")))
                .list();
    }

    /** Without those whose key this installation does not have any more: that must not keep notices for ever. */
    List<String> live(Handle handle, TenantId tenant, Instant now) {
        return handle
                .createQuery("""
                        select id, sealed from callback_secret where ends_at is null or ends_at > :now
                        order by created_at desc, id""")
                .bind("now", now)
                .map((row, context) -> open(tenant, row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> open(TenantId tenant, UUID id, byte[] sealed) {
        try {
            return Optional.of(new String(seal().open(context(tenant, id), sealed), StandardCharsets.US_ASCII));
        } catch (IllegalStateException e) {
            LOG.errorf("CALLBACK_SECRET_CANNOT_BE_OPENED %s: %s", id, e.getMessage());
            return Optional.empty();
        }
    }

    private Seal seal() {
        return seal.orElseThrow(() -> new IllegalStateException("hearback.seal.current is not set"));
    }

    private static String context(TenantId tenant, UUID id) {
        return "CALLBACK_SECRET/" + tenant.value() + "/" + id;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
