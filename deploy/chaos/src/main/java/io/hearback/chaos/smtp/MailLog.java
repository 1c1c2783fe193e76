package io.hearback.chaos.smtp;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What the mail server did, and to whom. A notice is logged as accepted before its sender can know. */
public final class MailLog {

    private final Map<String, Integer> acceptedById = new ConcurrentHashMap<>();
    private final Map<String, Integer> acceptedByRecipient = new ConcurrentHashMap<>();
    private final Set<String> leftOpen = ConcurrentHashMap.newKeySet();
    private final Set<String> refusedForGood = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> deeds = new ConcurrentSkipListMap<>();
    private final AtomicLong ambiguous = new AtomicLong();

    void accepted(String messageId, String recipient) {
        acceptedById.merge(messageId, 1, Integer::sum);
        acceptedByRecipient.merge(recipient, 1, Integer::sum);
    }

    /** @param recipient null as long as it was not named */
    void misbehaved(Misconduct how, String recipient) {
        deeds.merge(how.told(), 1L, Long::sum);
        if (how.isAmbiguous()) {
            ambiguous.incrementAndGet();
            leftOpen.add(recipient);
        } else if (how.isForGood()) {
            refusedForGood.add(recipient);
        }
    }

    /** @return how often each Message-ID was accepted */
    public Map<String, Integer> acceptedById() {
        return Map.copyOf(acceptedById);
    }

    public Map<String, Integer> acceptedByRecipient() {
        return Map.copyOf(acceptedByRecipient);
    }

    /** @return recipients whose sender was left unable to know */
    public Set<String> leftOpen() {
        return Set.copyOf(leftOpen);
    }

    public Set<String> refusedForGood() {
        return Set.copyOf(refusedForGood);
    }

    /** @return hand-overs after whose fault the client cannot know */
    public long ambiguous() {
        return ambiguous.get();
    }

    /** @return how often it did what, by name */
    public Map<String, Long> deeds() {
        return new TreeMap<>(deeds);
    }
}
