package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.outcome.ReportedOutcome;
import io.hearback.intake.outcome.Told;
import io.hearback.intake.report.OutcomeReader;
import io.hearback.intake.report.StageReader;
import io.hearback.intake.report.UnfitReportException;
import io.hearback.intake.report.Violation;
import io.hearback.intake.stage.Stages;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one door for news, whether a webhook told it, a vendor answered it or a poll found it. Safe to repeat. Vendors tell in
 * any order, so the times of the decisions decide and not the order of arrival: what was decided before the last decision on
 * record is overtaken, and is not recorded any more; so is what was decided before the application went on. Otherwise a refusal that comes after its own reinstatement would send a
 * notice that nobody wants.
 */
@ApplicationScoped
public class NewsRecorder {

    /** Whom the news are from, and the trace they are a part of. */
    private record Origin(Connection connection, String traceparent) {
        TenantId tenant() {
            return connection.tenant();
        }
    }

    private final Intake intake;
    private final OutcomeReader reader;
    private final Stages stages;
    private final StageReader stageReader;
    private final Vendors vendors;
    private final VendorErasures erasures;
    private final Tombstones tombstones;
    private final TenantWall wall;

    NewsRecorder(
            Intake intake,
            OutcomeReader reader,
            Stages stages,
            StageReader stageReader,
            Vendors vendors,
            VendorErasures erasures,
            Tombstones tombstones,
            TenantWall wall) {
        this.intake = intake;
        this.reader = reader;
        this.stages = stages;
        this.stageReader = stageReader;
        this.vendors = vendors;
        this.erasures = erasures;
        this.tombstones = tombstones;
        this.wall = wall;
    }

    /**
     * Records each, in their order. One that does not fit keeps back no other; all that do not are in the answer.
     *
     * @param traceparent W3C trace context of the request that told it, or null
     * @throws VendorAwayException if a vendor had to be asked and cannot answer; what came before it is recorded
     * @throws RuntimeException if the database is away
     */
    public Recorded record(Connection connection, List<News> news, String traceparent) {
        var recorded = new Recorded();
        var origin = new Origin(connection, traceparent);
        for (var each : news) {
            try {
                record(origin, each, recorded);
            } catch (UnfitReportException e) {
                recorded.doesNotFit(e.violations());
            } catch (UnfitDeliveryException e) {
                recorded.doesNotFit(e.violations());
            } catch (NotAcceptedException e) {
                notAccepted(e.why(), recorded);
            }
        }
        return recorded;
    }

    private static void notAccepted(NotAcceptedException.Why why, Recorded recorded) {
        if (why == NotAcceptedException.Why.ERASED) {
            recorded.note(Recorded.Note.ERASED);
        } else {
            recorded.doesNotFit(List.of(violation(why)));
        }
    }

    private void record(Origin origin, News news, Recorded recorded)
            throws UnfitReportException, UnfitDeliveryException {
        switch (news) {
            case News.Decided(var outcome) -> decided(origin, reader.check(outcome), recorded);
            case News.GoesOn(var application, var at) -> goesOn(origin, application, at, recorded);
            case News.StageReached reached ->
                stages.record(origin.tenant(), stageReader.check(reached.told()), origin.traceparent());
            case News.Ask ask -> record(origin, answer(origin.connection(), ask), recorded);
            case News.Erased erased -> erase(origin, erased, recorded);
            case News.ErasureHinted(var erased) -> eraseIfGone(origin, erased, recorded);
            case News.PassedOver(var why) -> recorded.note(Recorded.Note.valueOf(why.name()));
        }
    }

    private void record(Origin origin, List<News> answers, Recorded recorded)
            throws UnfitReportException, UnfitDeliveryException {
        for (var answer : answers) {
            record(origin, answer, recorded);
        }
    }

    private List<News> answer(Connection connection, News.Ask ask) throws UnfitDeliveryException {
        return lookup(connection).ask(connection, ask);
    }

    private Lookup lookup(Connection connection) {
        return vendors.lookupOf(connection.vendor())
                .orElseThrow(() -> new IllegalStateException("no lookup for " + connection.vendor()));
    }

    private void eraseIfGone(Origin origin, News.Erased erased, Recorded recorded) throws UnfitDeliveryException {
        if (lookup(origin.connection()).isGone(origin.connection(), erased)) {
            erase(origin, erased, recorded);
        } else {
            recorded.notErased(NotErased.STILL_AT_VENDOR);
        }
    }

    private void erase(Origin origin, News.Erased erased, Recorded recorded) {
        switch (erasures.erase(origin.tenant(), erased)) {
            case ERASED -> recorded.note(Recorded.Note.ERASED);
            case HELD -> recorded.notErased(NotErased.HELD);
            case UNKNOWN -> {} // nothing of them is here
        }
    }

    private void decided(Origin origin, ReportedOutcome reported, Recorded recorded) {
        var tenant = origin.tenant();
        var reference = reported.applicationReference();
        alone(tenant, reference, handle -> {
            var latest = intake.latest(tenant, reference);
            if (isOvertaken(handle, tenant, reported, latest)) {
                recorded.note(Recorded.Note.OVERTAKEN);
            } else if (latest.isEmpty() && reported.kind() == OutcomeKind.REINSTATED) {
                recorded.tooEarly(reference);
            } else {
                intake.accept(tenant, new Told(reported, null, origin.traceparent()));
                recorded.known(reference);
            }
        });
    }

    private static boolean isOvertaken(
            Handle handle, TenantId tenant, ReportedOutcome reported, Optional<Outcome> latest) {
        return latest.map(last -> last.decidedAt().isAfter(reported.decidedAt()))
                .orElseGet(
                        () -> GoingOn.isAfter(handle, tenant, reported.applicationReference(), reported.decidedAt()));
    }

    private void goesOn(Origin origin, String reference, Instant at, Recorded recorded) throws UnfitReportException {
        var reinstated = News.reinstated(reference, at);
        var latest = lastDecision(origin.tenant(), reference, at);
        if (latest.filter(last -> last.kind() != OutcomeKind.REINSTATED).isPresent()
                && reinstated instanceof News.Decided(var outcome)) {
            decided(origin, reader.check(outcome), recorded);
        }
    }

    /** If there is none, what is decided before this moment and comes later will be known to be overtaken. */
    private Optional<Outcome> lastDecision(TenantId tenant, String reference, Instant moment) {
        var found = new AtomicReference<Optional<Outcome>>();
        alone(tenant, reference, handle -> {
            found.set(intake.latest(tenant, reference));
            if (found.get().isEmpty()) {
                GoingOn.remember(handle, tenant, reference, moment);
            }
        });
        return found.get();
    }

    /** So that nobody else decides on the application between the look at its last decision and the next. */
    private void alone(TenantId tenant, String reference, Consumer<Handle> work) {
        wall.inside(tenant, handle -> {
            handle.createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?, 1))")
                    .bind(0, tenant.value() + "/" + reference)
                    .mapTo(Integer.class)
                    .one();
            if (tombstones.isErased(handle, tenant, reference)) {
                throw new NotAcceptedException(NotAcceptedException.Why.ERASED);
            }
            work.accept(handle);
            return null;
        });
    }

    private static Violation violation(NotAcceptedException.Why why) {
        return switch (why) {
            case ALREADY_RECORDED ->
                new Violation("decidedAt", "is that of an outcome on record with other content", null);
            case OTHER_CANDIDATE ->
                new Violation("candidate.reference", "must be the candidate the application is on record with", null);
            case UNKNOWN_APPLICATION ->
                new Violation("application.reference", "must be known to be reinstated", "check the reference");
            case ERASED, ENDED, IN_FLIGHT, KEY_REUSED ->
                throw new IllegalStateException("nothing that an organisation puts right");
        };
    }
}
