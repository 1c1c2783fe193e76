package io.hearback.intake.report;

import io.hearback.intake.report.OutcomeRules.Broken;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the fields of a stage event ask of each other. A field that is missing is the business of the annotations. */
final class StageEventRules {

    private StageEventRules() {}

    static List<Broken> check(StageEventRequest request, Instant now) {
        var broken = new ArrayList<Broken>();
        var kind = request.kind();
        if (kind != null && request.stage() != null && !kind.happensAt(request.stage())) {
            broken.add(new Broken(
                    "stage",
                    kind + " does not happen at this stage; send one of " + kind.stages() + ", or STAGE_ENTERED"));
        }
        checkTime(request.occurredAt(), now, broken);
        return broken;
    }

    private static void checkTime(Instant occurredAt, Instant now, List<Broken> broken) {
        if (occurredAt == null) {
            return;
        }
        if (occurredAt.isAfter(now.plus(OutcomeRules.CLOCK_SKEW))) {
            broken.add(new Broken("occurredAt", "is in the future; report a stage event once it has happened"));
        }
        if (occurredAt.isBefore(OutcomeRules.EARLIEST)) {
            broken.add(new Broken("occurredAt", "is before the year 2000; send the time at which it happened"));
        }
    }
}
