package io.hearback.chaos;

import io.hearback.chaos.smtp.Moment;

import java.time.Duration;

/**
 * Something that is done to a part of Hearback.
 *
 * @param after how many outcomes are on the journal when it is due
 * @param copy which of the dispatching copies, for faults that hit one
 * @param moment of a hand-over at which a kill hits; null for one that does not wait for any
 * @param pause before it, for a fault that waits for no moment; how long, for {@code PAUSE_DISPATCHER}
 */
public record Fault(int after, Kind kind, int copy, Moment moment, Duration pause) {

    public enum Kind {
        /** SIGKILL of a copy of message-service */
        KILL_DISPATCHER(true),
        KILL_INTAKE(true),
        KILL_FEEDBACK(true),
        /** PostgreSQL's immediate stop, under the feet of all */
        CRASH_POSTGRES(true),
        KILL_KAFKA(true),
        /** SIGSTOP of a copy of message-service beyond its leases, then SIGCONT: a zombie */
        PAUSE_DISPATCHER(false),
        /** all readers start again at offset 0 */
        REPLAY(false),
        /** SIGTERM of every service, one copy after the other, each started again before the next: a new version is rolled out */
        ROLLING_RESTART(false);

        private final boolean kill;

        Kind(boolean kill) {
            this.kill = kill;
        }

        boolean isKill() {
            return kill;
        }
    }
}
