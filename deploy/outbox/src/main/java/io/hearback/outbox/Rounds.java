package io.hearback.outbox;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Work that is done again and again in a thread of its own, with a pause after each round, until it is stopped. A round that
 * fails, in whatever way, is logged by a code and does not end the work: the next round does it.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(5);

    private final String failure;
    private final Supplier<Duration> pause;
    private final Runnable round;
    private final Thread thread;

    private Rounds(String name, String failure, Supplier<Duration> pause, Runnable round) {
        this.failure = failure;
        this.pause = pause;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /**
     * @param name of the thread
     * @param failure the code, and what it means, that a failed round is logged with
     * @param pause asked after each round
     */
    public static Rounds start(String name, String failure, Supplier<Duration> pause, Runnable round) {
        var rounds = new Rounds(name, failure, pause, round);
        rounds.thread.start();
        return rounds;
    }

    /** Takes steps, each a transaction of its own, until one says that there is no more, or the work is stopped. */
    public static void whileMore(BooleanSupplier step) {
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = step.getAsBoolean();
        }
    }

    /** Returns when the round has ended, or after some seconds; the round sees that its thread is interrupted. */
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(TIME_TO_STOP);
    }

    private void run() {
        try {
            while (true) {
                goSafely();
                Thread.sleep(pause.get());
            }
        } catch (InterruptedException e) {
            LOG.debugf("%s stops", thread.getName());
        }
    }

    private void goSafely() {
        try {
            round.run();
        } catch (RuntimeException | Error e) { // whatever it is, this loop must not end
            LOG.warnf("%s: %s", failure, DatabaseOutage.code(e));
        }
    }
}
