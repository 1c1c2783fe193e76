package io.hearback.intake.outcome;

import io.hearback.intake.tenant.TenantId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * Lets reports that arrive at the same time share a commit (group commit, as databases do with their log). Whoever comes alone
 * goes at once, and under load a batch is what arrived while the ones before were committed: nobody waits for others to come.
 */
@ApplicationScoped
class SharedCommit {

    /** One gathers while the other commits. With more the batches are smaller, and a batch costs nearly as much as ten. */
    private static final int COMMITTERS = 2;

    /** Reports of one transaction; it holds the rows of as many applications. */
    private static final int MOST = 100;

    /** One report, whose caller waits for the answer. */
    private record Waiting(TenantId tenant, Told told, CompletableFuture<Answer> answer) {}

    private final Bookkeeper bookkeeper;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private List<Thread> committers = List.of();

    SharedCommit(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    void start(@Observes StartupEvent event) {
        committers = IntStream.range(0, COMMITTERS)
                .mapToObj(
                        number -> Thread.ofVirtual().name("committer-" + number).start(this::run))
                .toList();
    }

    /** Requests are answered before this: the server stops first, so the queue is empty. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        committers.forEach(Thread::interrupt);
        for (var committer : committers) {
            committer.join(Duration.ofSeconds(5));
        }
    }

    /** Returns once the report's batch is committed. */
    Answer enter(TenantId tenant, Told told) {
        var waiting = new Waiting(tenant, told, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.answer().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; whether the report was recorded is not known");
        }
    }

    private void run() {
        var batch = new ArrayList<Waiting>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST - 1);
                commit(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A transaction sees one tenant, so there is one for each. */
    private void commit(List<Waiting> batch) {
        var byTenant = new LinkedHashMap<TenantId, List<Waiting>>();
        batch.forEach(waiting -> byTenant.computeIfAbsent(waiting.tenant(), tenant -> new ArrayList<>())
                .add(waiting));
        byTenant.forEach(this::commit);
    }

    private void commit(TenantId tenant, List<Waiting> reports) {
        try {
            var answers =
                    bookkeeper.enter(tenant, reports.stream().map(Waiting::told).toList());
            for (int i = 0; i < answers.size(); i++) {
                reports.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) { // whatever it is, each caller hears of it and this loop goes on
            reports.forEach(waiting -> waiting.answer().completeExceptionally(e));
        }
    }
}
