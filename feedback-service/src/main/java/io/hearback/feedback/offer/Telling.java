package io.hearback.feedback.offer;

import io.hearback.contract.OutcomeKind;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.outbox.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells intake-service what candidates decided, until it has it: at least once, with a key by which it knows a repetition. Any
 * number of copies may run; whoever takes a decision in hand moves its next attempt away first, so a crash costs that time only.
 */
@ApplicationScoped
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final int BATCH = 20;

    /** The problem's type that says so; another conflict passes. */
    private static final String ENDED = "urn:hearback:problem:ended";

    private final TenantWall wall;
    private final IntakeService intake;
    private final TellingConfig config;
    private final Clock clock;
    private Rounds rounds;

    Telling(TenantWall wall, @RestClient IntakeService intake, TellingConfig config, Clock clock) {
        this.wall = wall;
        this.intake = intake;
        this.config = config;
        this.clock = clock;
    }

    private record Untold(UUID link, IntakeService.Told told, int attempts) {}

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start(
                "candidate-decisions",
                "DECISIONS_NOT_TOLD they wait for the next round",
                config::pause,
                () -> Rounds.whileMore(() -> round() == BATCH));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** @return how many were due */
    private int round() {
        var due = wall.asWorker(handle -> take(handle, clock.instant()));
        due.forEach(this::tell);
        return due.size();
    }

    private List<Untold> take(Handle worker, Instant now) {
        return worker.createQuery("""
                        with due as (
                            select link_id from untold_decision where next_at <= :now
                            order by next_at limit :batch for update skip locked),
                        taken as (
                            update untold_decision u set next_at = :later, attempts = attempts + 1
                            from due where u.link_id = due.link_id returning u.link_id, u.attempts)
                        select d.*, taken.attempts from taken join offer_decision d on d.link_id = taken.link_id""")
                .bind("now", now)
                .bind("later", now.plus(config.lease()))
                .bind("batch", BATCH)
                .map((row, context) -> new Untold(
                        row.getObject("link_id", UUID.class),
                        new IntakeService.Told(
                                row.getString("tenant_id"),
                                row.getObject("application_id", UUID.class),
                                OutcomeKind.valueOf(row.getString("outcome")),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getString("letter"),
                                row.getObject("keep_in_touch_until", LocalDate.class)),
                        row.getInt("attempts")))
                .list();
    }

    private void tell(Untold untold) {
        try {
            var receipt = intake.tell(untold.link(), untold.told());
            settle(untold, Decision.State.TOLD, receipt.outcomeId());
        } catch (WebApplicationException e) {
            refused(untold, e.getResponse());
        } catch (ProcessingException e) {
            later(untold, e.getClass().getSimpleName());
        }
    }

    /** Only what will be the same tomorrow is final. */
    private void refused(Untold untold, Response answer) {
        var status = answer.getStatus();
        if (status == 409 && answer.readEntity(String.class).contains(ENDED)) {
            settle(untold, Decision.State.NOT_NEEDED, null);
        } else if (status == 404 || status == 422) {
            LOG.errorf(
                    "DECISION_REFUSED application=%s status=%d", untold.told().applicationId(), status);
            settle(untold, Decision.State.REFUSED, null);
        } else {
            later(untold, "STATUS_" + status);
        }
    }

    private void settle(Untold untold, Decision.State state, UUID outcome) {
        wall.asWorker(worker -> {
            worker.execute(
                    "update offer_decision set state = ?, outcome_id = ?, settled_at = ? where link_id = ?",
                    state.name(),
                    outcome,
                    clock.instant(),
                    untold.link());
            return worker.execute("delete from untold_decision where link_id = ?", untold.link());
        });
    }

    private void later(Untold untold, String cause) {
        var wait = wait(untold.attempts());
        LOG.warnf(
                "DECISION_NOT_TOLD application=%s cause=%s next_try_in_ms=%d",
                untold.told().applicationId(), cause, wait.toMillis());
        wall.asWorker(worker -> worker.execute(
                "update untold_decision set next_at = ? where link_id = ?",
                clock.instant().plus(wait),
                untold.link()));
    }

    private Duration wait(int attempts) {
        var wait = config.firstBackoff().multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(config.longestBackoff()) < 0 ? wait : config.longestBackoff();
    }
}
