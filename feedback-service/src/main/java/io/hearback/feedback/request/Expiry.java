package io.hearback.feedback.request;

import io.hearback.contract.AnswerKind;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Closes requests that nobody answered, and has their candidates told so: nobody waits in silence. Any number of copies may
 * run: each request is closed by one of them, and told with the transaction that closes it.
 */
@ApplicationScoped
public class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int BATCH = 100;

    /** The row of one request that is given up. */
    private record GivenUp(TenantId tenant, UUID id) {}

    private final TenantWall wall;
    private final RequestFiles files;
    private final Answering answering;
    private final RequestConfig config;
    private final Clock clock;
    private Rounds rounds;

    Expiry(TenantWall wall, RequestFiles files, Answering answering, RequestConfig config, Clock clock) {
        if (config.givenUpAfter().compareTo(config.promise()) <= 0) {
            throw new IllegalArgumentException(
                    "hearback.request.given-up-after is not longer than hearback.request.promise");
        }
        this.wall = wall;
        this.files = files;
        this.answering = answering;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "request-expiry", "REQUESTS_NOT_CLOSED the next round does it", config::sweepInterval, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /**
     * Closes a late one at once: an apology now is better than silence until its time.
     *
     * @return empty if there is no such request
     * @throws ClosedRequestException if it is answered or expired
     * @throws NotLateException if the candidate may still expect an answer in time
     */
    public Optional<RequestFile> apologise(TenantId tenant, UUID id) {
        var now = clock.instant();
        return wall.inside(
                tenant,
                handle -> files.find(handle, id, "for update").map(file -> {
                    RequestFiles.requireOpen(file);
                    if (!file.isOverdue(now)) {
                        throw new NotLateException(file.dueAt());
                    }
                    handle.createUpdate("""
                                    update feedback_request
                                    set state = 'EXPIRED', state_at = :now, answer_notice_state = 'WAITING'
                                    where id = :id""").bind("now", now).bind("id", id).execute();
                    tell(handle, tenant, file, now);
                    return files.find(handle, id, "").orElseThrow();
                }));
    }

    /** Closes all that are old enough, a batch at a time. */
    void sweep() {
        var now = clock.instant();
        Rounds.whileMore(() -> wall.asWorker(worker -> close(worker, now)) == BATCH);
    }

    private int close(Handle worker, Instant now) {
        var givenUp = worker.createQuery("""
                        update feedback_request
                        set state = 'EXPIRED', state_at = :now, answer_notice_state = 'WAITING'
                        where id = any (array(
                            select id from feedback_request
                            where state in ('ASKED', 'IN_WORK') and requested_at < :before
                            order by requested_at limit :batch for update skip locked))
                        returning id, tenant_id""")
                .bind("now", now)
                .bind("before", now.minus(config.givenUpAfter()))
                .bind("batch", BATCH)
                .map((row, context) ->
                        new GivenUp(new TenantId(row.getString("tenant_id")), row.getObject("id", UUID.class)))
                .list();
        for (var request : givenUp) {
            tell(worker, request.tenant(), files.find(worker, request.id(), "").orElseThrow(), now);
        }
        return givenUp.size();
    }

    private void tell(Handle handle, TenantId tenant, RequestFile file, Instant now) {
        answering.tell(handle, tenant, file, AnswerKind.APOLOGY, file.language(), now);
        LOG.infof("REQUEST_EXPIRED request=%s", file.id());
    }
}
