package io.hearback.message.lint;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.Trait;
import io.hearback.message.respect.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Judges by words that stand for what they say: each trait and verdict by its name, "Tough luck" is cold, and whoever
 * says no "thanks" lacks it.
 */
final class ScriptedJudge {

    static final List<RuleCard> RULES = List.of(
            new RuleCard("not-cold", "A3", Severity.ERROR, "No cold phrase."),
            new RuleCard("thanks", "A3", Severity.WARNING, "Thanks for the interest"));

    final List<Letter> judged = new ArrayList<>();

    Judge judge() {
        return new Judge(RULES, this::report);
    }

    private Report report(Letter letter) {
        judged.add(letter);
        var text = letter.text();
        var cold = Pattern.compile("Tough\\s+luck")
                .matcher(text)
                .results()
                .map(hit -> new Span(hit.start(), hit.end()))
                .toList();
        var findings = List.of(
                new Finding("thanks", "A3", Severity.WARNING, text.contains("thanks"), List.of(), "Say thank you."),
                new Finding("not-cold", "A3", Severity.ERROR, cold.isEmpty(), cold, "Leave it out."));
        return new Report(
                cold.isEmpty() ? verdict(text) : Verdict.DISRESPECTFUL,
                "en",
                cold.isEmpty() ? 90 : 40,
                "So it is.",
                false,
                findings,
                traits(text));
    }

    private static Verdict verdict(String text) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> text.contains("verdict " + name(verdict)))
                .findFirst()
                .orElse(Verdict.ACCEPTABLE);
    }

    private static EnumSet<Trait> traits(String text) {
        var traits = EnumSet.noneOf(Trait.class);
        Arrays.stream(Trait.values())
                .filter(trait -> text.contains(name(trait)))
                .forEach(traits::add);
        return traits;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
