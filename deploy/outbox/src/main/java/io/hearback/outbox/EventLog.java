package io.hearback.outbox;

import java.util.List;

/** Where events go. */
interface EventLog extends AutoCloseable {

    /**
     * Returns once every entry is safely kept. Entries of one call may be kept in any order.
     *
     * @throws RuntimeException if that is not known of all; some may be kept all the same
     */
    void publish(List<OutboxEntry> entries);

    @Override
    void close();
}
