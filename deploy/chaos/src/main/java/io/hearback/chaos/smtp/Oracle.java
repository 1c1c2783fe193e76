package io.hearback.chaos.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that misbehaves to a plan and knows the truth: which notices it took, how often, and in which hand-overs the
 * client was left unable to know. It speaks as much SMTP (RFC 5321) as one client needs, for only a server of its own can take
 * a notice and then lose the answer.
 */
public final class Oracle implements AutoCloseable {

    private final Conduct conduct;
    private final MailLog log = new MailLog();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicLong handOvers = new AtomicLong();
    private final List<Door> doors = new ArrayList<>();

    public Oracle(Conduct conduct) {
        this.conduct = conduct;
    }

    /** Listens on a free port of the loopback address, until {@link #close}. */
    public synchronized Door open() {
        var door = new Door(this);
        doors.add(door);
        return door;
    }

    public MailLog log() {
        return log;
    }

    public long handOvers() {
        return handOvers.get();
    }

    Misconduct nextConnection() {
        return conduct.onConnection(connections.getAndIncrement());
    }

    Misconduct nextHandOver() {
        return conduct.onHandOver(handOvers.getAndIncrement());
    }

    @Override
    public synchronized void close() {
        doors.forEach(Door::close);
    }
}
