package io.hearback.message.notice;

import io.hearback.outbox.Rows;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The beginning of a hand-over, from which on it is too late to recall. Every notice needs it and nobody is told of it, so it
 * has a statement of its own that does no more than it must.
 *
 * @param token of the claim
 * @param channel by which it will leave
 * @param bytesSha256 of what will be handed over, 64 hex digits; null if nothing will
 */
record Beginning(UUID notice, UUID token, Channel channel, Instant at, Instant leaseUntil, String bytesSha256) {

    private static final String BEGIN = """
            update notice
            set state = '%1$s', cause = null, state_at = begun_at, attempts = attempts + (state <> '%1$s')::integer,
                lease_until = lease_ends, bytes_sha256 = decode(bytes, 'hex'), channel = by_channel,
                tried_before = case when by_channel = channel then tried_before else attempts end
            from unnest(:ids::uuid[], :tokens::uuid[], :channels, :times::timestamptz[], :leases::timestamptz[], :bytes)
                as begun (target, token, by_channel, begun_at, lease_ends, bytes)
            where id = target and claim_token = token
                and (state = '%2$s' or state = '%1$s' and state_at = begun_at)
            returning id""".formatted(
            Move.BEGIN_HAND_OVER.to(), Move.BEGIN_HAND_OVER.from().iterator().next());

    /**
     * One statement. The same beginning again, after a commit of which nobody knows, is begun and counts once.
     *
     * @param wanted of different notices
     * @return the notices that are being handed over now; not those that are claimed by another, or by nobody, or stopped
     */
    static Set<UUID> all(Handle worker, List<Beginning> wanted) {
        var query = worker.createQuery(BEGIN);
        new Rows<>(query, wanted)
                .bind("ids", Beginning::notice)
                .bind("tokens", Beginning::token)
                .bind("channels", Beginning::channel)
                .bind("times", Beginning::at)
                .bind("leases", Beginning::leaseUntil)
                .bind("bytes", Beginning::bytesSha256);
        return query.mapTo(UUID.class).set();
    }
}
