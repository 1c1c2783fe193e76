package io.hearback.intake.imports;

import io.hearback.intake.tenant.OvertakenException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Batches on their way into the database: two at a time, so that one is worked off while the other is committed, and
 * committed in their order, so that what counts as worked off is always the file's beginning.
 */
final class CommitLine {

    /** When it is a batch's turn to commit. */
    interface Turn {

        /**
         * Returns once the batch before is committed.
         *
         * @throws OvertakenException if that takes long: roll back, and come again
         * @throws RuntimeException what the batch before failed with
         */
        void await();
    }

    private final Duration patience;
    private CompletableFuture<Void> beforeLast = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private Batch lastBatch;

    /**
     * @param patience how long a batch waits for its turn with all its rows locked. The one before may itself wait for
     *     somebody who waits for these rows, which the database cannot see.
     */
    CommitLine(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns as soon as there is room for another.
     *
     * @param commit calls {@link Turn#await} before it commits
     * @throws RuntimeException what an earlier batch failed with; then this one is not begun
     */
    void add(Batch batch, Consumer<Turn> commit) {
        await(lastBatch != null && batch.meets(lastBatch) ? last : beforeLast);
        var before = last;
        beforeLast = last;
        lastBatch = batch;
        last = new CompletableFuture<>();
        var own = last;
        Thread.ofVirtual().name("import-commit").start(() -> run(own, () -> commit.accept(() -> awaitBriefly(before))));
    }

    /** Returns once all are committed. */
    void finish() {
        await(last);
    }

    private static void run(CompletableFuture<Void> done, Runnable commit) {
        try {
            commit.run();
            done.complete(null);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private static void await(CompletableFuture<Void> commit) {
        try {
            commit.join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    private void awaitBriefly(CompletableFuture<Void> commit) {
        try {
            commit.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OvertakenException();
        } catch (ExecutionException e) {
            throw cause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a batch was committed", e);
        }
    }

    private static RuntimeException cause(Exception e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
