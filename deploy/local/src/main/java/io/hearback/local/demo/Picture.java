package io.hearback.local.demo;

import io.hearback.contract.NoticeState;
import io.hearback.local.terminal.Progress;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of all stories, on one screen. */
final class Picture {

    private final Progress console;

    Picture(Progress console) {
        this.console = console;
    }

    void draw(List<Followed> stories) {
        bars(stories);
        console.say("");
        byStory(stories);
    }

    private void bars(List<Followed> stories) {
        Map<NoticeState, Integer> counts = new EnumMap<>(NoticeState.class);
        stories.stream().filter(one -> one.state() != null).forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        counts.forEach((state, count) -> console.say("  %-10s %3d  %s".formatted(state, count, "█".repeat(count))));
        long silent = stories.stream().filter(one -> one.state() == null).count();
        if (silent > 0) {
            console.say("  %-10s %3d  %s".formatted("no notice", silent, "░".repeat((int) silent)));
        }
    }

    private void byStory(List<Followed> stories) {
        Map<String, List<Followed>> groups = stories.stream()
                .collect(Collectors.groupingBy(one -> one.story().title(), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((title, group) -> console.say("  %-40s %s  %s".formatted(title, states(group), names(group))));
    }

    private static String states(List<Followed> group) {
        Map<String, Long> counts = group.stream()
                .collect(Collectors.groupingBy(
                        one -> one.state() == null ? "no notice" : one.state().name(),
                        TreeMap::new,
                        Collectors.counting()));
        return "%-11s"
                .formatted(counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static String names(List<Followed> group) {
        String first = group.stream()
                .limit(3)
                .map(one -> one.story().candidate() + " (" + one.story().language() + ")"
                        + (one.isAsExpected() ? "" : " ✗"))
                .collect(Collectors.joining(", "));
        return group.size() > 3 ? first + ", …" : first;
    }
}
