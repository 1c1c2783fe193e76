package io.hearback.message.dispatch;

import java.io.IOException;
import java.net.Socket;

/**
 * Whether the server at the other end of a socket says nothing while it is talked to. One watch looks at all of them now and then:
 * a timer for each answer, as sockets and the library have them, would wake a thread at each command. Time is counted in looks. By the
 * clock, a process that was stopped for a while would hang up on answers that have long been there to be read.
 */
final class Silence implements AutoCloseable {

    private final Socket socket;
    private volatile boolean owed;

    /** Answers, and beginnings. */
    private volatile long sounds;

    /** What the watch has seen last, and how often. */
    private long soundsSeen;

    private int looks;

    Silence(Socket socket) {
        this.socket = socket;
    }

    Socket socket() {
        return socket;
    }

    /** From now on the server owes an answer, or to read what is written. @return to be closed once nothing is owed */
    Silence begin() {
        sounds = sounds + 1;
        owed = true;
        return this;
    }

    /** The server has answered; if it owes more, it has its time anew. */
    void interrupt() {
        sounds = sounds + 1;
    }

    @Override
    public void close() {
        owed = false;
    }

    /**
     * For the watch alone. Ends what waits for a server that was silent at so many looks in a row: it fails as if the server had
     * hung up.
     */
    void look(int atMost) {
        var heard = sounds;
        looks = owed && heard == soundsSeen ? looks + 1 : 0;
        soundsSeen = heard;
        if (looks > atMost) {
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
