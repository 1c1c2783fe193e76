package io.hearback.intake.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Seal;
import io.hearback.intake.tenant.Sha256;
import io.hearback.intake.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps what came, sealed, until the delivery worker has read it. */
@ApplicationScoped
public class Deliveries {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final TenantWall wall;
    private final Seal seal;
    private final Semaphore bell = new Semaphore(0);

    Deliveries(TenantWall wall, Seal seal) {
        this.wall = wall;
        this.seal = seal;
    }

    /**
     * When this returns, the delivery is committed, or was before. Any number at once of the same delivery are one row.
     *
     * @param arrival verified
     * @return false if it repeats one that came within the last 30 days
     */
    public boolean keep(Ats ats, Connection connection, Arrival arrival) {
        var kept = wall.inside(connection.tenant(), handle -> keep(handle, ats, connection, arrival));
        if (kept) {
            ring();
        }
        return kept;
    }

    /**
     * As part of the caller's transaction; {@link #ring} once it is committed.
     *
     * @return false if it repeats one that came within the last 30 days
     */
    public boolean keep(Handle handle, Ats ats, Connection connection, Arrival arrival) {
        var keys = keys(ats, arrival);
        var sealed = seal.seal(connection.tenant(), connection.id(), Seal.Purpose.DELIVERY, parcel(ats, arrival));
        return handle.createUpdate("""
                        insert into delivery (id, tenant_id, connection_id, id_hash, meaning_hash, sealed, state, received_at, due_at)
                        values (:id, :tenant, :connection, :idHash, :meaningHash, :sealed, 'WAITING', :now, :now)
                        on conflict do nothing
                        """)
                        .bind("id", IDS.generate())
                        .bind("tenant", connection.tenant().value())
                        .bind("connection", connection.id())
                        .bind("idHash", hash(keys.deliveryId()))
                        .bind("meaningHash", hash(keys.meaning()))
                        .bind("sealed", sealed)
                        .bind("now", arrival.receivedAt())
                        .execute()
                == 1;
    }

    /** Wakes a worker of this process. */
    public void ring() {
        bell.release();
    }

    /** Returns once something was kept here, or after that time, as other copies of this service keep some as well. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    /** What cannot be read is kept all the same, and once: the worker tells the organisation what is wrong with it. */
    private static DeliveryKeys keys(Ats ats, Arrival arrival) {
        try {
            return ats.keys(arrival);
        } catch (UnfitDeliveryException e) {
            return DeliveryKeys.ofBody(null, arrival.body());
        }
    }

    private static byte[] parcel(Ats ats, Arrival arrival) {
        var kept = arrival.keeping(ats.headersRead());
        try {
            return Parcel.pack(kept.with(ats.bodyKept(arrival.body())));
        } catch (UnfitDeliveryException e) {
            return Parcel.pack(kept);
        }
    }

    static byte[] hash(String key) {
        return key == null ? null : Sha256.digest(key.getBytes(StandardCharsets.UTF_8));
    }
}
