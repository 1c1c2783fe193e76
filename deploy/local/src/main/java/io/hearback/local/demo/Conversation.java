package io.hearback.local.demo;

import io.hearback.local.machine.Waiting;
import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.platform.Platform;
import io.hearback.local.terminal.Progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a notice begins: a question that a person answers, an offer declined with grace, an erasure that leaves nothing. */
final class Conversation {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Platform platform;
    private final Progress console;
    private final Mismatches mismatches;

    Conversation(Platform platform, Progress console, Mismatches mismatches) {
        this.platform = platform;
        this.console = console;
        this.mismatches = mismatches;
    }

    /**
     * @param run as in {@link Stories#read}
     * @param asked who asked something on the page; the first is answered, the last has everything erased
     */
    void hold(String run, List<Followed> asked, Map<String, CaughtNotice> caught) {
        mismatches.expect("two candidates and more asked for feedback", asked.size() > 1);
        if (asked.size() < 2) {
            return;
        }
        console.say("A notice begins a conversation …");
        Recruiter recruiter = new Recruiter(platform);
        List<Act> acts = List.of(
                new Question(recruiter, platform.mail(), asked.getFirst(), caught),
                new Offer(recruiter, platform, run),
                new Erasure(recruiter, platform, asked.getLast(), caught));
        acts.forEach(act -> console.say("  " + act.begin()));
        acts.forEach(this::end);
    }

    private void end(Act act) {
        boolean over = Waiting.until(LONGEST, LOOK_EVERY, act::isOver);
        mismatches.expect("in time: " + act.outcome(), over);
        if (over) {
            console.say("  " + act.outcome());
        }
    }
}
