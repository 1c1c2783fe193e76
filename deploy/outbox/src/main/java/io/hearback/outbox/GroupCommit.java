package io.hearback.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lets work that arrives at the same time share a commit (group commit, as databases do with their log). What comes alone goes
 * at once, and under load a group is what arrived while the ones before were committed: nothing waits for others to come.
 *
 * @param <W> the work, for whose answer its caller waits
 * @param <A> the answer
 */
public final class GroupCommit<W, A> {

    /** Of one transaction, which holds as many rows. */
    private static final int MOST = 200;

    private record Waiting<W, A>(W work, CompletableFuture<A> answer) {}

    private final int committers;
    private final Function<W, ?> kind;
    private final Function<List<W>, List<A>> commit;
    private final BlockingQueue<Waiting<W, A>> queue = new LinkedBlockingQueue<>();
    private List<Thread> threads = List.of();

    /**
     * @param committers how many commit at once. With one, groups are the largest, and a group costs nearly as much as ten; one
     *     more gathers while the other commits, and lets different kinds be committed side by side.
     * @param kind what may share a transaction: work of equal kinds
     * @param commit one transaction; returns an answer for each, in their order, once it is committed. What it throws, each
     *     caller of the group gets.
     */
    public GroupCommit(int committers, Function<W, ?> kind, Function<List<W>, List<A>> commit) {
        this.committers = committers;
        this.kind = kind;
        this.commit = commit;
    }

    public void start() {
        threads = IntStream.range(0, committers)
                .mapToObj(number ->
                        Thread.ofPlatform().daemon().name("committer-" + number).start(this::run))
                .toList();
    }

    /** Call it when nobody brings work any more. */
    public void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** Returns once the work is committed. */
    public A enter(W work) {
        var waiting = new Waiting<W, A>(work, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.answer().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; whether it was committed is not known");
        }
    }

    /** @return how much no transaction has taken up yet */
    int waiting() {
        return queue.size();
    }

    private void run() {
        var group = new ArrayList<Waiting<W, A>>();
        try {
            while (true) {
                group.add(queue.take());
                queue.drainTo(group, MOST - 1);
                commitAll(group);
                group.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitAll(List<Waiting<W, A>> group) {
        var byKind = new LinkedHashMap<Object, List<Waiting<W, A>>>();
        group.forEach(waiting -> byKind.computeIfAbsent(kind.apply(waiting.work()), each -> new ArrayList<>())
                .add(waiting));
        byKind.values().forEach(this::commit);
    }

    private void commit(List<Waiting<W, A>> group) {
        try {
            var answers = commit.apply(group.stream().map(Waiting::work).toList());
            for (int i = 0; i < answers.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) { // whatever it is, each caller hears of it and this loop goes on
            group.forEach(waiting -> waiting.answer().completeExceptionally(e));
        }
    }
}
