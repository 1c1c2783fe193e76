package io.hearback.intake.stage;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.hearback.contract.Filing;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.outcome.Application;
import io.hearback.intake.outcome.Applications;
import io.hearback.intake.outcome.NotAcceptedException;
import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.vault.Applicants;
import io.hearback.intake.vault.Tombstones;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only door to the record of stage events. A batch of any size is one transaction of a few statements. */
@ApplicationScoped
public class Stages {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private final TenantWall wall;
    private final StageAnnouncement announcement;
    private final Applicants applicants;
    private final Tombstones tombstones;
    private final Clock clock;

    Stages(TenantWall wall, StageAnnouncement announcement, Applicants applicants, Tombstones tombstones, Clock clock) {
        this.wall = wall;
        this.announcement = announcement;
        this.applicants = applicants;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /**
     * When this returns, the stage event and what is told of it are committed together; when it throws, nothing is. Safe to
     * repeat: the same application, kind, stage and time lead to the receipt of the first and change nothing. May come late
     * and in any order: an application is at the stage of its latest event or outcome.
     *
     * <p>The people it tells of are kept whether or not it was told before; of an application's, those of the latest event hold.
     *
     * @param traceparent W3C trace context of the request, or null
     * @throws NotAcceptedException {@link Why#OTHER_CANDIDATE} if the application is on record with another candidate, {@link
     *     Why#ERASED} if it was erased
     */
    public StageAnswer.Receipt record(TenantId tenant, ReportedStage reported, String traceparent) {
        return switch (recordAll(tenant, List.of(reported), traceparent).getFirst()) {
            case StageAnswer.Receipt receipt -> receipt;
            case StageAnswer.Refused(var why) -> throw new NotAcceptedException(why);
        };
    }

    /**
     * As {@link #record} for each, in their order, with one commit for all. One that is refused keeps back no other.
     *
     * @return an answer for each, in their order
     */
    public List<StageAnswer> recordAll(TenantId tenant, List<ReportedStage> reports, String traceparent) {
        return reports.isEmpty()
                ? List.of()
                : wall.inside(tenant, handle -> recordAll(handle, tenant, reports, traceparent));
    }

    private List<StageAnswer> recordAll(
            Handle handle, TenantId tenant, List<ReportedStage> reports, String traceparent) {
        var applications = Applications.find(
                handle, tenant, reports.stream().map(ReportedStage::mention).toList(), tombstones);
        var now = clock.instant();
        var filings = new HashMap<UUID, Filing>();
        var fit = reports.stream()
                .filter(report -> report.isOf(applications.get(report.applicationReference())))
                .map(report -> {
                    var event =
                            StageEvent.of(IDS.generate(), applications.get(report.applicationReference()), report, now);
                    filings.put(event.id(), report.filing());
                    return event;
                })
                .toList();
        Applications.open(handle, tenant, applications.values(), tombstones);
        var added = StageEvents.insertNew(handle, tenant, fit);
        StageEvents.moveOn(handle, latestOfEach(added));
        applicants.keep(handle, tenant, people(reports, applications));
        announcement.of(handle, tenant, added, filings, traceparent);
        var onRecord = added.size() == fit.size() ? added : StageEvents.same(handle, fit);
        return answers(reports, applications, added, onRecord);
    }

    /** To whoever was hired there is nothing left to tell. */
    private static List<Applicants.Told> people(List<ReportedStage> reports, Map<String, Application> applications) {
        return reports.stream()
                .filter(report -> report.applicant() != null && report.kind() != StageEventKind.HIRED)
                .filter(report -> report.isOf(applications.get(report.applicationReference())))
                .map(report -> new Applicants.Told(
                        applications.get(report.applicationReference()).id(), report.occurredAt(), report.applicant()))
                .toList();
    }

    private static List<StageAnswer> answers(
            List<ReportedStage> reports,
            Map<String, Application> applications,
            List<StageEvent> added,
            List<StageEvent> onRecord) {
        var known = onRecord.stream().collect(Collectors.toMap(StageEvent::said, Function.identity()));
        var notAnswered = added.stream().map(StageEvent::id).collect(Collectors.toCollection(HashSet::new));
        var answers = new ArrayList<StageAnswer>();
        for (var report : reports) {
            var application = applications.get(report.applicationReference());
            if (report.isOf(application)) {
                var event = known.get(report.said(application));
                answers.add(new StageAnswer.Receipt(event, !notAnswered.remove(event.id())));
            } else {
                answers.add(new StageAnswer.Refused(application.isErased() ? Why.ERASED : Why.OTHER_CANDIDATE));
            }
        }
        return answers;
    }

    /** At one moment an application is taken to be as far as it can be. */
    private static List<StageEvent> latestOfEach(List<StageEvent> events) {
        var later = BinaryOperator.maxBy(
                Comparator.comparing(StageEvent::occurredAt).thenComparing(StageEvent::stage));
        return List.copyOf(events.stream()
                .collect(Collectors.toMap(StageEvent::applicationId, Function.identity(), later))
                .values());
    }
}
