package io.hearback.local.demo;

import io.hearback.contract.NoticeState;
import io.hearback.local.machine.Waiting;
import io.hearback.local.mail.CaughtNotice;
import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;
import io.hearback.local.terminal.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a running platform some forty outcomes, follows each to its end and compares what happened with what was promised. */
public final class Demo {

    private static final Duration LONGEST_WAY = Duration.ofSeconds(120);
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(60);

    private final Platform platform;
    private final Progress console;
    private final Mismatches mismatches = new Mismatches();
    private final RecruitingPlatform recruiting;
    private final Candidates candidates = new Candidates(mismatches);
    private final Map<String, Metrics.Counts> before = new HashMap<>();

    public Demo(Platform platform, Progress console) {
        this.platform = platform;
        this.console = console;
        this.recruiting = new RecruitingPlatform(platform, mismatches);
    }

    /** @return what did not go as told, by name; empty if all did */
    public List<String> run() {
        String run = "r" + Long.toString(Instant.now().getEpochSecond(), Character.MAX_RADIX);
        List<Story> stories = Stories.read(run, Instant.now());
        platform.tenants()
                .forEach(tenant ->
                        before.put(tenant.id(), recruiting.metrics(tenant).counts()));

        List<Followed> told = tell(stories);
        List<Followed> settled = follow(told);
        Map<String, CaughtNotice> caught = new Inspection(platform.mail(), mismatches).inspect(settled);
        letCandidatesAct(settled, caught);
        checkMetrics(settled);
        new Conversation(platform, console, mismatches).hold(run, candidates.asked(), caught);

        console.say("");
        console.say("What became of each");
        new Picture(console).draw(settled);
        new Souvenirs(platform, console).show(settled, caught);
        return mismatches.all();
    }

    private List<Followed> tell(List<Story> stories) {
        console.say("");
        console.say("A recruiting platform tells %d outcomes, in seven languages, of %d organisations …"
                .formatted(stories.size(), platform.tenants().size()));
        List<Followed> told = new ArrayList<>();
        for (Story story : stories) {
            told.add(recruiting.tell(story));
        }
        console.say("  accepted " + told.size() + "; each notice can still be recalled for 5 s, then it leaves;"
                + " who came far is called first");
        console.say("  these organisations let notices leave at any hour, without a delay, so that you need not wait;"
                + " otherwise a refusal leaves a day after its decision,"
                + " by day, and neither on a Friday evening nor on a holiday");
        return told;
    }

    private List<Followed> follow(List<Followed> told) {
        List<Followed> now = new ArrayList<>(told);
        Instant begin = Instant.now();
        long settled = 0;
        Set<String> called = new HashSet<>();
        while (settled < now.size() && Instant.now().isBefore(begin.plus(LONGEST_WAY))) {
            Waiting.pause(Duration.ofSeconds(2));
            letRecruitersCall(now, called);
            now.replaceAll(one -> one.isSettled() ? one : recruiting.look(one));
            settled = now.stream().filter(Followed::isSettled).count();
            console.say("  after %3d s: %2d of %d have come to their end"
                    .formatted(Duration.between(begin, Instant.now()).toSeconds(), settled, now.size()));
        }
        now.replaceAll(recruiting::look);
        mismatches.expect("calls made before a refusal left", callsFirst(now), called);
        now.forEach(one -> {
            mismatches.expect("state of " + one.story().reference(), one.story().expected(), one.state());
            mismatches.expect(
                    "at most one notice to the candidate listed for "
                            + one.story().reference(),
                    one.notices() <= 1);
        });
        return now;
    }

    private static Set<String> callsFirst(List<Followed> told) {
        return told.stream()
                .filter(one -> one.story().isCalledFirst())
                .map(Followed::applicationId)
                .collect(Collectors.toSet());
    }

    /** Refusals of those who came far wait for it. */
    private void letRecruitersCall(List<Followed> told, Set<String> called) {
        for (Tenant tenant : platform.tenants()) {
            Map<String, List<String>> made = recruiting.call(tenant, callsFirst(told));
            if (!made.isEmpty()) {
                console.say("  recruiters of %s call %d candidates who came far, before the written refusal leaves"
                        .formatted(tenant.name(), made.size()));
            }
            made.forEach((application, points) -> {
                called.add(application);
                mismatches.expect("talking points for the call of " + application, !points.isEmpty());
            });
        }
    }

    private void letCandidatesAct(List<Followed> settled, Map<String, CaughtNotice> caught) {
        console.say("Some candidates open their link, ask for more and rate the process …");
        candidates.visit(
                settled.stream()
                        .filter(one -> caught.containsKey(one.story().email()))
                        .toList(),
                caught);
    }

    private void checkMetrics(List<Followed> settled) {
        console.say("The metrics of each organisation …");
        for (Tenant tenant : platform.tenants()) {
            Metrics.Counts expected = before.get(tenant.id()).plus(expectedOf(tenant, settled));
            Waiting.until(
                    LONGEST_COUNT,
                    Duration.ofMillis(500),
                    () -> recruiting.metrics(tenant).counts().equals(expected));
            Metrics metrics = recruiting.metrics(tenant);
            mismatches.expect("metrics of " + tenant.name(), expected, metrics.counts());
            console.say("  %-20s %s".formatted(tenant.name(), describe(metrics)));
        }
    }

    private Metrics.Counts expectedOf(Tenant tenant, List<Followed> settled) {
        List<Story> own = settled.stream()
                .map(Followed::story)
                .filter(story -> story.tenant().equals(tenant.id()))
                .toList();
        long reinstated = own.stream().filter(Story::isReinstated).count();
        long sent = own.stream()
                .filter(story -> story.expected() == NoticeState.SENT)
                .count();
        return new Metrics.Counts(own.size() + reinstated, sent, candidates.requests(tenant.id()));
    }

    private static String describe(Metrics metrics) {
        String median = metrics.median() == null
                ? ""
                : ", median time to notice %.1f h"
                        .formatted(metrics.median() / Duration.ofHours(1).toSeconds());
        String average = metrics.averageRating() == null ? "" : ", average %.1f".formatted(metrics.averageRating());
        return metrics.counts() + ", " + metrics.ratings() + " ratings that count" + average + median;
    }
}
