package io.hearback.intake.imports;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says now and then that somebody is still there, until it is closed. */
final class Heartbeat implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    private Heartbeat() {}

    static Heartbeat every(Duration time, Runnable beat) {
        var heartbeat = new Heartbeat();
        Thread.ofVirtual().name("import-lease").start(() -> heartbeat.run(time, beat));
        return heartbeat;
    }

    private void run(Duration time, Runnable beat) {
        try {
            while (!closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                beat.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
