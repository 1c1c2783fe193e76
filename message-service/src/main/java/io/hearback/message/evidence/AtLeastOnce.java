package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import io.hearback.message.notice.Unproved;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Proves nothing, but decides: an organisation that would rather write twice than not at all. It waits until whatever was
 * on the wire cannot be there any more.
 */
record AtLeastOnce(Duration after) implements EvidenceSource {

    @Override
    public List<Evidence> about(List<Unproved> unproved, Instant now) {
        return unproved.stream()
                .filter(notice -> !now.isBefore(notice.since().plus(after)))
                .map(notice -> new Evidence(notice.messageId(), Finding.WAITED_LONG_ENOUGH, null, now))
                .toList();
    }
}
