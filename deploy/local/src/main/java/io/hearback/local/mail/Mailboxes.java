package io.hearback.local.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was caught, in order and by recipient. Keeping one more and finding a recipient's stay cheap in a run of many thousands. */
final class Mailboxes {

    private final List<CaughtNotice> all = new ArrayList<>();
    private final Map<String, List<CaughtNotice>> byRecipient = new HashMap<>();

    synchronized void put(CaughtNotice notice) {
        all.add(notice);
        byRecipient
                .computeIfAbsent(key(notice.recipient()), recipient -> new ArrayList<>())
                .add(notice);
    }

    /** @return a copy of what is there now, oldest first */
    synchronized List<CaughtNotice> all() {
        return List.copyOf(all);
    }

    /** @return a copy of what this recipient has now, oldest first; upper and lower case are the same mailbox */
    synchronized List<CaughtNotice> of(String recipient) {
        return List.copyOf(byRecipient.getOrDefault(key(recipient), List.of()));
    }

    synchronized int count() {
        return all.size();
    }

    synchronized void clear() {
        all.clear();
        byRecipient.clear();
    }

    private static String key(String recipient) {
        return recipient.toLowerCase(Locale.ROOT);
    }
}
