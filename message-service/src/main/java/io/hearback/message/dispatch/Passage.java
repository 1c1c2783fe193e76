package io.hearback.message.dispatch;

import io.hearback.message.tenant.Sha256;

/** A written notice at the door: all that may take long, or fail without a trace, is behind it. */
interface Passage extends AutoCloseable {

    /** @return of the bytes that will leave */
    Sha256 hash();

    /** Once, and only after the hand-over was begun. Never throws for what the other side or the network does. */
    HandOverResult go() throws InterruptedException;

    @Override
    void close();
}
