package io.hearback.local.demo;

/** One part of what a notice begins: people do theirs at once, and then the services do theirs. */
interface Act {

    /** @return what people did, in a line */
    String begin();

    /** @return whether the services have done all that follows */
    boolean isOver();

    /** @return what came of it, in a line; true once it is over */
    String outcome();
}
