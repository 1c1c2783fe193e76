package io.hearback.intake.outcome;

import io.hearback.intake.tenant.TenantId;
import io.hearback.outbox.GroupCommit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/** Lets reports that arrive at the same time share a commit. A transaction sees one tenant, so there is one for each. */
@ApplicationScoped
class SharedCommit {

    private record Report(TenantId tenant, Told told) {}

    private final GroupCommit<Report, Answer> group;

    SharedCommit(Bookkeeper bookkeeper) {
        group = new GroupCommit<>(2, Report::tenant, reports -> enter(bookkeeper, reports));
    }

    private static List<Answer> enter(Bookkeeper bookkeeper, List<Report> reports) {
        return bookkeeper.enter(
                reports.getFirst().tenant(), reports.stream().map(Report::told).toList());
    }

    void start(@Observes StartupEvent event) {
        group.start();
    }

    /** Requests are answered before this: the server stops first, so nobody waits. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        group.stop();
    }

    /** Returns once the report's batch is committed. */
    Answer enter(TenantId tenant, Told told) {
        return group.enter(new Report(tenant, told));
    }
}
