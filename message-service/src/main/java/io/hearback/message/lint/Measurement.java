package io.hearback.message.lint;

import io.hearback.message.respect.Verdict;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far the respect check agrees with the reader who labelled some messages. */
record Measurement(List<Answer> answers) {

    /** A point on which they do not agree. */
    record Disagreement(String id, String label, String expected, String got) {}

    /** @return by label; one that both kinds of message have is one row. Labels that no message has are left out. */
    Map<String, Tally> tallies() {
        var tallies = new LinkedHashMap<String, Tally>();
        for (var kind : Kind.values()) {
            kind.labels().keySet().forEach(label -> tallies.putIfAbsent(label, Tally.NONE));
        }
        var seen = answers.stream()
                .flatMap(answer -> answer.message().labels().keySet().stream())
                .collect(Collectors.toSet());
        tallies.keySet().retainAll(seen);
        for (var answer : answers) {
            answer.message()
                    .labels()
                    .forEach((label, expected) ->
                            tallies.computeIfPresent(label, (name, tally) -> tally.plus(expected, answer.says(label))));
        }
        return tallies;
    }

    /** @return the mean F1 of the labels that the reader found at least once; empty if there are none */
    OptionalDouble macroF1() {
        return tallies().values().stream()
                .filter(tally -> tally.support() > 0)
                .mapToDouble(tally -> tally.f1().orElseThrow())
                .average();
    }

    /** @return the share of verdicts that are the reader's; empty if the reader gave none */
    OptionalDouble verdictAgreement() {
        return withVerdict().stream()
                .mapToDouble(
                        answer -> answer.message().verdict() == answer.report().verdict() ? 1 : 0)
                .average();
    }

    /** The mistake that must not happen. */
    int disrespectfulCalledRespectful() {
        return confusion().get(Verdict.DISRESPECTFUL).get(Verdict.RESPECTFUL);
    }

    /** @return how often, by the reader's verdict and then ours */
    Map<Verdict, Map<Verdict, Integer>> confusion() {
        var confusion = new EnumMap<Verdict, Map<Verdict, Integer>>(Verdict.class);
        for (var expected : Verdict.values()) {
            var row = new EnumMap<Verdict, Integer>(Verdict.class);
            Arrays.stream(Verdict.values()).forEach(got -> row.put(got, 0));
            confusion.put(expected, row);
        }
        withVerdict()
                .forEach(answer -> confusion
                        .get(answer.message().verdict())
                        .merge(answer.report().verdict(), 1, Integer::sum));
        return confusion;
    }

    List<Disagreement> disagreements() {
        return answers.stream()
                .flatMap(answer -> disagreements(answer).stream())
                .toList();
    }

    private static List<Disagreement> disagreements(Answer answer) {
        var message = answer.message();
        var found = message.labels().entrySet().stream()
                .filter(label -> label.getValue() != answer.says(label.getKey()))
                .map(label -> new Disagreement(
                        message.id(),
                        label.getKey(),
                        String.valueOf(label.getValue()),
                        String.valueOf(answer.says(label.getKey()))))
                .collect(Collectors.toList());
        if (message.verdict() != null && message.verdict() != answer.report().verdict()) {
            found.add(new Disagreement(
                    message.id(),
                    "verdict",
                    Words.of(message.verdict()),
                    Words.of(answer.report().verdict())));
        }
        return found;
    }

    /** @return in the order of the names */
    Map<String, Measurement> by(Function<LabelledMessage, String> group) {
        var groups = new TreeMap<String, Measurement>();
        answers.stream()
                .collect(Collectors.groupingBy(answer -> group.apply(answer.message())))
                .forEach((name, members) -> groups.put(name, new Measurement(members)));
        return groups;
    }

    private List<Answer> withVerdict() {
        return answers.stream()
                .filter(answer -> answer.message().verdict() != null)
                .toList();
    }
}
