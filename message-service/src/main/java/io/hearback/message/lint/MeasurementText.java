package io.hearback.message.lint;

import io.hearback.message.respect.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** For a person: a table for each language, then all together, what was not averaged, and the verdicts. */
final class MeasurementText {

    private MeasurementText() {}

    static String render(Measurement all, boolean verbose) {
        var lines = new ArrayList<String>();
        if (verbose) {
            disagreements(all, lines);
        }
        var languages = all.by(LabelledMessage::language);
        if (languages.size() > 1) {
            languages.forEach((language, some) -> table("Language " + language, some, lines));
        }
        table("All", all, lines);
        notAveraged(all, lines);
        confusion(all, lines);
        lines.add("Disrespectful messages called respectful: " + all.disrespectfulCalledRespectful());
        return String.join("\n", lines) + "\n";
    }

    private static void table(String title, Measurement some, List<String> lines) {
        lines.add("%s: %d messages, macro-F1 %s, verdict agreement %s"
                .formatted(title, some.answers().size(), number(some.macroF1()), number(some.verdictAgreement())));
        lines.add("  %-32s %9s %7s %6s %8s %15s %15s"
                .formatted("label", "precision", "recall", "F1", "support", "false positives", "false negatives"));
        some.tallies()
                .forEach((label, tally) -> lines.add("  %-32s %9s %7s %6s %8d %15d %15d"
                        .formatted(
                                label,
                                number(tally.precision()),
                                number(tally.recall()),
                                number(tally.f1()),
                                tally.support(),
                                tally.falsePositives(),
                                tally.falseNegatives())));
        lines.add("");
    }

    private static void notAveraged(Measurement all, List<String> lines) {
        var unsupported = all.tallies().entrySet().stream()
                .filter(row -> row.getValue().support() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!unsupported.isEmpty()) {
            lines.add("Not in the macro-F1, for no message has them: " + unsupported);
            lines.add("");
        }
    }

    private static void confusion(Measurement all, List<String> lines) {
        lines.add("Verdicts, expected in rows and given in columns:");
        lines.add("  %-14s".formatted("")
                + Arrays.stream(Verdict.values())
                        .map(verdict -> "%14s".formatted(Words.of(verdict)))
                        .collect(Collectors.joining()));
        all.confusion()
                .forEach((expected, row) -> lines.add("  %-14s".formatted(Words.of(expected))
                        + row.values().stream().map("%14d"::formatted).collect(Collectors.joining())));
        lines.add("");
    }

    private static void disagreements(Measurement all, List<String> lines) {
        lines.add("Disagreements:");
        all.disagreements()
                .forEach(one -> lines.add(
                        "  %s  %s: expected %s, got %s".formatted(one.id(), one.label(), one.expected(), one.got())));
        lines.add("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "-";
    }
}
