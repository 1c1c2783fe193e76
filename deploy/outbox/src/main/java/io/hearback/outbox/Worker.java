package io.hearback.outbox;

import org.jdbi.v3.core.HandleCallback;

/** A service's way to its own tables for background work, which acts for all tenants. */
public interface Worker {

    /** Does the work in one transaction: committed when it returns, rolled back when it throws. */
    <T> T asWorker(HandleCallback<T, RuntimeException> work);
}
