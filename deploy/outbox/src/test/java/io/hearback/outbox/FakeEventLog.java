package io.hearback.outbox;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given, and fails as told. */
class FakeEventLog implements EventLog {

    final List<OutboxEntry> kept = new ArrayList<>();
    private int keepBeforeFailing = Integer.MAX_VALUE;

    /** From now on keeps so many entries, then fails, as a crash or an outage would. */
    void failAfter(int entries) {
        keepBeforeFailing = entries;
    }

    void recover() {
        keepBeforeFailing = Integer.MAX_VALUE;
    }

    @Override
    public void publish(List<OutboxEntry> entries) {
        for (var entry : entries) {
            if (keepBeforeFailing-- <= 0) {
                throw new NotPublishedException(null);
            }
            kept.add(entry);
        }
    }

    @Override
    public void close() {}

    List<String> data() {
        return kept.stream().map(OutboxEntry::data).toList();
    }
}
