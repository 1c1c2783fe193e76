package io.hearback.message.notice;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a worker took at once. It is kept so that the notices are found when the worker is gone: an index of leases would have
 * to be written with each notice that is taken, begun and done.
 */
record Claim(UUID token, List<UUID> notices) {

    /** Hand-overs take longer than what is only claimed may wait. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    /** @return those whose lease has ended, the oldest first; others that look at the same time get none of them */
    static List<Claim> toLookAt(Handle worker, int atMost, Instant now) {
        return worker.createQuery("""
                        select token, notices from claim where look_at < :now order by look_at limit :atMost
                        for update skip locked""")
                .bind("now", now)
                .bind("atMost", atMost)
                .map((row, context) -> new Claim(row.getObject("token", UUID.class), List.of((UUID[])
                        row.getArray("notices").getArray())))
                .list();
    }

    /** Forgets those of which nothing is in hand any more. The others are looked at again soon. */
    static void lookedAt(Handle worker, List<Claim> claims, Instant now) {
        var tokens = claims.stream().map(Claim::token).toList();
        forget(worker, tokens);
        worker.createUpdate("update claim set look_at = :again where token = any (:tokens)")
                .bindArray("tokens", UUID.class, tokens)
                .bind("again", now.plus(LOOK_AGAIN))
                .execute();
    }

    /** Those of which something is in hand all the same are kept. */
    static void forget(Handle worker, List<UUID> tokens) {
        worker.createUpdate("""
                        delete from claim where token = any (:tokens) and not exists (
                            select from notice n
                            where n.id = any (claim.notices) and n.claim_token = claim.token and n.lease_until is not null)""").bindArray("tokens", UUID.class, tokens).execute();
    }
}
