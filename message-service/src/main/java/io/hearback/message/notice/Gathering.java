package io.hearback.message.notice;

import io.hearback.contract.NoticeState;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which refusals of one person travel in one notice. The first that waits carries those that come within the window and go
 * to the same address, in the same language, under the same law. What is in a worker's hands, was tried before, or follows
 * a call travels by itself. Pure, and the same whenever it is asked again.
 *
 * @param window how long after the first another one may still join it; zero for not at all
 * @param apart notices that cannot be said well together
 */
record Gathering(Duration window, Set<UUID> apart) {

    /** What is to become of a notice. */
    record Decision(Waiting notice, NoticeState state, String cause, Gathered gathered) {

        boolean changes() {
            return state != notice.state()
                    || !gathered.equals(notice.gathered())
                    || state == NoticeState.HELD && !cause.equals(notice.cause());
        }

        boolean rewrites() {
            return !gathered.carries().equals(notice.gathered().carries());
        }
    }

    private static final Comparator<Waiting> FIRST_COME =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::id);

    /** @param waiting all of one person */
    List<Decision> decide(List<Waiting> waiting, Offer offer) {
        var leaving = leaving(waiting, offer);
        var decisions = new ArrayList<Decision>();
        var free = new ArrayList<Waiting>();
        for (var notice : waiting) {
            if (leaving.contains(notice.id())
                    || leaving.contains(notice.gathered().carriedBy())) {
                continue;
            }
            if (offer.holds(notice.weighed())) {
                decisions.add(new Decision(notice, NoticeState.HELD, offer.cause(), Gathered.ALONE));
            } else {
                free.add(notice);
            }
        }
        free.sort(FIRST_COME);
        while (!free.isEmpty()) {
            var first = free.getFirst();
            var others =
                    free.stream().skip(1).filter(other -> joins(other, first)).toList();
            decisions.addAll(group(first, others));
            free.remove(first);
            free.removeAll(others);
        }
        return decisions;
    }

    /** In a worker's hands, and what it tells is still true: that one leaves, with all it carries. */
    private static Set<UUID> leaving(List<Waiting> waiting, Offer offer) {
        return waiting.stream()
                .filter(notice -> notice.state() == NoticeState.CLAIMED && !offer.holds(notice.weighed()))
                .filter(notice -> carriedBy(notice, waiting)
                        .equals(new HashSet<>(notice.gathered().carries())))
                .map(Waiting::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> carriedBy(Waiting carrier, List<Waiting> waiting) {
        return waiting.stream()
                .filter(notice -> carrier.id().equals(notice.gathered().carriedBy()))
                .map(Waiting::id)
                .collect(Collectors.toSet());
    }

    private boolean joins(Waiting other, Waiting first) {
        if (apart.contains(other.id())
                || other.calls()
                || first.calls()
                || !other.place().equals(first.place())) {
            return false;
        }
        if (first.id().equals(other.gathered().carriedBy())) {
            return true;
        }
        return first.attempts() == 0
                && other.attempts() == 0
                && window.isPositive() // those of one batch came at the same moment
                && Duration.between(first.since(), other.since()).compareTo(window) <= 0;
    }

    private static List<Decision> group(Waiting first, List<Waiting> others) {
        var carries = others.stream().map(Waiting::id).toList();
        var decisions = new ArrayList<Decision>();
        // A note on why it was put off stays with what is still put off.
        var cause = first.state() == NoticeState.SCHEDULED ? first.cause() : null;
        decisions.add(new Decision(first, NoticeState.SCHEDULED, cause, new Gathered(null, carries)));
        others.forEach(other -> decisions.add(
                new Decision(other, NoticeState.SUPERSEDED, Cause.GATHERED, new Gathered(first.id(), List.of()))));
        return decisions;
    }
}
