package io.hearback.chaos.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A port of the oracle for one client alone, so that it is known whose hand-over reaches a moment. */
public final class Door implements AutoCloseable {

    private final Oracle oracle;
    private final ServerSocket listening;
    private final AtomicReference<Ambush> ambush = new AtomicReference<>();

    Door(Oracle oracle) {
        this.oracle = oracle;
        try {
            listening = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("The oracle cannot listen", e);
        }
        Thread.ofVirtual().name("oracle").start(this::welcome);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /**
     * Runs the deed when a hand-over at this door next reaches the moment, and keeps that hand-over waiting meanwhile.
     *
     * @return false if none reached it in time; the deed has not been run then, and will not be
     */
    public boolean when(Moment moment, Duration longest, Runnable deed) throws InterruptedException {
        var next = new Ambush(moment, deed);
        ambush.set(next);
        try {
            next.sprung().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            if (ambush.compareAndSet(next, null)) {
                return false;
            }
            next.sprung().join(); // it has just begun
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    void reached(Moment moment) {
        var waiting = ambush.get();
        if (waiting != null && waiting.waitsFor(moment) && ambush.compareAndSet(waiting, null)) {
            waiting.spring();
        }
    }

    private void welcome() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                // The door was closed, or the client was gone at once.
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            new Dialogue(client, oracle, this).converse();
        } catch (IOException e) {
            // Clients are killed in the middle; that is what this is for.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
