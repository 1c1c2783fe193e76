package io.hearback.intake.webhook.lookup;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.webhook.News;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;

/**
 * Tells whether an application that a vendor shows as alive had ended for us. A thin delivery says only that something
 * changed, and a page of applications not even that; what makes it a reinstatement is what we heard before.
 */
@ApplicationScoped
public class Revival {

    private final Intake intake;

    Revival(Intake intake) {
        this.intake = intake;
    }

    /** @return the step, and before it the reinstatement if an outcome stood in its way */
    List<News> with(Connection connection, News.StageReached reached) {
        var reference = reached.applicationReference();
        return ended(connection, Set.of(reference)).isEmpty()
                ? List.of(reached)
                : List.of(News.reinstated(reference, reached.occurredAt()), reached);
    }

    /** @return those of the applications whose last outcome still stands */
    public Set<String> ended(Connection connection, Set<String> applicationReferences) {
        var last = intake.lastOutcomes(connection.tenant(), applicationReferences);
        last.values().removeIf(kind -> kind == OutcomeKind.REINSTATED);
        return last.keySet();
    }
}
