package io.hearback.message.promise;

import io.hearback.message.notice.HoldingNotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The clocks of an application without a decision. Pure: the same is known, the same clocks run, in whatever order it came. */
public final class Deadlines {

    /** What a holding notice promises at a stage of which the organisation has promised nothing. */
    static final int AGAIN_DAYS = 14;

    private Deadlines() {}

    /**
     * @param holdings of the application, oldest first; those that their reader does not know change nothing
     * @return the most urgent first
     */
    public static List<Deadline> of(Way way, Terms terms, List<HoldingNotice> holdings) {
        var deadlines = new ArrayList<Deadline>();
        addPromise(way, terms, holdings, deadlines);
        addLaw(way, terms, holdings, deadlines);
        deadlines.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::why));
        return deadlines;
    }

    /** What was said at an earlier stage is over: the next stage has a promise of its own. */
    private static void addPromise(Way way, Terms terms, List<HoldingNotice> holdings, List<Deadline> deadlines) {
        var told = told(way.since(), holdings);
        var days = terms.promises().get(way.stage());
        if (days == null && told.isEmpty()) {
            return;
        }
        var resets = Math.min(
                told.size(), days == null ? told.size() : terms.policy().mostHoldings());
        var from = resets == 0 ? way.since() : told.get(resets - 1).writtenAt();
        deadlines.add(Deadline.after(
                Why.PROMISE, null, from, days == null ? AGAIN_DAYS : days, terms.zone(), terms.policy()));
    }

    /** Whoever was told after the interview that nothing is decided was informed, as the law asks. */
    private static void addLaw(Way way, Terms terms, List<HoldingNotice> holdings, List<Deadline> deadlines) {
        if (terms.law() == null
                || way.interviewAt() == null
                || !told(way.interviewAt(), holdings).isEmpty()) {
            return;
        }
        deadlines.add(Deadline.after(
                Why.LAW, terms.law(), way.interviewAt(), terms.law().days(), terms.zone(), terms.policy()));
    }

    private static List<HoldingNotice> told(Instant since, List<HoldingNotice> holdings) {
        return holdings.stream()
                .filter(holding -> holding.isTold() && !holding.writtenAt().isBefore(since))
                .toList();
    }

    /** @return whether one more holding notice would give this clock another term, or answer it */
    static boolean helps(Deadline deadline, Way way, Terms terms, List<HoldingNotice> holdings) {
        return deadline.why() == Why.LAW
                || told(way.since(), holdings).size() < terms.policy().mostHoldings();
    }

    /** What a person answers to where nothing was promised: the clock that their notice starts. */
    static Deadline nothingPromised(Way way, Terms terms) {
        return Deadline.after(Why.PROMISE, null, way.since(), AGAIN_DAYS, terms.zone(), terms.policy());
    }

    /** @return the day that a holding notice of now names: its reader hears again by then, whatever else happens */
    static LocalDate againBy(Way way, Terms terms, Instant now) {
        return LocalDate.ofInstant(now, terms.zone()).plusDays(terms.promises().getOrDefault(way.stage(), AGAIN_DAYS));
    }
}
