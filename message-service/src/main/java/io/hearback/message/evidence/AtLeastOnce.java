package io.hearback.message.evidence;

import io.hearback.message.house.ReviewRules;
import io.hearback.message.house.UnknownPolicy;
import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import io.hearback.message.notice.Unproved;
import io.hearback.message.tenant.TenantId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proves nothing, but decides, for organisations that would rather write twice than not at all: once for a notice, and never
 * before whatever was on the wire cannot be there any more.
 *
 * @param rules of organisations, as they are now
 * @param handOver how long a hand-over may take
 */
record AtLeastOnce(Function<Collection<TenantId>, Map<TenantId, ReviewRules>> rules, Duration handOver)
        implements EvidenceSource {

    @Override
    public List<Evidence> about(List<Unproved> unproved, Instant now) {
        var chosen = rules.apply(unproved.stream().map(Unproved::tenant).collect(Collectors.toSet()));
        return unproved.stream()
                .filter(notice -> isDue(notice, chosen.get(notice.tenant()), now))
                .map(notice -> new Evidence(notice.messageId(), Finding.WAITED_LONG_ENOUGH, null, now))
                .toList();
    }

    private boolean isDue(Unproved notice, ReviewRules chosen, Instant now) {
        if (notice.sentAgain() || chosen.unproved() == UnknownPolicy.NEVER_TWICE) {
            return false;
        }
        var after = chosen.sendAgainAfter().compareTo(handOver) > 0 ? chosen.sendAgainAfter() : handOver;
        return !now.isBefore(notice.since().plus(after));
    }
}
