package io.hearback.message.dispatch;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * How long the server at the other end of a socket has said nothing while it was talked to. Others look at it now and then: a timer
 * for each answer, as sockets and the library have them, would wake a thread at each command.
 */
final class Silence {

    private static final long NOBODY_WAITS = 0;

    private final Socket socket;
    private volatile long since = NOBODY_WAITS;

    Silence(Socket socket) {
        this.socket = socket;
    }

    Socket socket() {
        return socket;
    }

    /** From now on an answer is owed, or that something is read. */
    void begin() {
        since = System.nanoTime() | 1; // never that nobody waits
    }

    /** The server has answered; if it owes more, it has its time anew. */
    void interrupt() {
        if (since != NOBODY_WAITS) {
            begin();
        }
    }

    void end() {
        since = NOBODY_WAITS;
    }

    /** Ends what waits for a server that is silent for longer: it fails as if the server had hung up. */
    void hangUpAfter(Duration timeout) {
        var began = since;
        if (began != NOBODY_WAITS && System.nanoTime() - began > timeout.toNanos()) {
            hangUp();
        }
    }

    void hangUp() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
