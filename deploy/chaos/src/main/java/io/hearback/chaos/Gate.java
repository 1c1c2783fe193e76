package io.hearback.chaos;

/** Lets outcomes pass up to a number, so that faults and outcomes keep step whatever the machine's speed. */
final class Gate {

    private long openUntil;

    synchronized void open(long until) {
        openUntil = Math.max(openUntil, until);
        notifyAll();
    }

    synchronized void pass(long number) throws InterruptedException {
        while (number >= openUntil) {
            wait();
        }
    }
}
