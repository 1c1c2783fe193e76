package io.hearback.intake.webhook;

import io.hearback.intake.connection.Seal;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was delivered and is still kept, as it could not be recorded. Sealed, so each is opened to see whom it is about. One that
 * still waits is left alone: it is worked off soon, and what it says of an erased application is not recorded.
 */
@ApplicationScoped
public class KeptBodies {

    private record Kept(UUID id, UUID connection, byte[] sealed) {}

    private final Seal seal;

    KeptBodies(Seal seal) {
        this.seal = seal;
    }

    /**
     * Forgets those that mention one of the references, as a word of its own. Rather one too many: a platform can deliver again.
     *
     * @param references the platform's own ids of applications and people
     */
    public void forget(Handle handle, TenantId tenant, Collection<String> references) {
        if (references.isEmpty()) {
            return;
        }
        var mention = mention(references);
        var found = quarantined(handle, tenant).stream()
                .filter(kept -> mention.matcher(open(tenant, kept)).find())
                .map(Kept::id)
                .toList();
        handle.createUpdate("update delivery set sealed = null where tenant_id = :tenant and id = any (:ids)")
                .bind("tenant", tenant.value())
                .bindArray("ids", UUID.class, found)
                .execute();
    }

    private static List<Kept> quarantined(Handle handle, TenantId tenant) {
        return handle.createQuery("""
                        select id, connection_id, sealed from delivery
                        where tenant_id = :tenant and sealed is not null and state = 'QUARANTINED'
                        """)
                .bind("tenant", tenant.value())
                .map((row, context) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("connection_id", UUID.class),
                        row.getBytes("sealed")))
                .list();
    }

    private String open(TenantId tenant, Kept kept) {
        var parcel = seal.open(tenant, kept.connection(), Seal.Purpose.DELIVERY, kept.sealed());
        return new String(parcel, StandardCharsets.UTF_8);
    }

    private static Pattern mention(Collection<String> references) {
        var any = references.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}_-])(?:" + any + ")(?![\\p{L}\\p{N}_-])");
    }
}
