package io.hearback.message.bulk;

import jakarta.enterprise.context.ApplicationScoped;

/** Works off what has been decided, as the loop would in a while. */
@ApplicationScoped
public class BulkPush {

    private final BulkWorker worker;

    BulkPush(BulkWorker worker) {
        this.worker = worker;
    }

    public void untilDone() {
        while (worker.round()) {
            // once more
        }
    }
}
