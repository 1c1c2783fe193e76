package io.hearback.chaos.smtp;

/** How the mail server behaves: settled beforehand, by number. */
public interface Conduct {

    /** @param number of the connection, from 0 */
    Misconduct onConnection(long number);

    /** @param number of the hand-over, from 0 */
    Misconduct onHandOver(long number);
}
