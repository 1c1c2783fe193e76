package io.hearback.message.lint;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Verdict;

import java.util.Arrays;
import java.util.stream.Collectors;

/** For a person at a terminal: one block a file, the gravest first, and at the end what to do next. */
final class TextFormat {

    private TextFormat() {}

    static String render(Inspection inspection) {
        var out = new StringBuilder();
        inspection.judgements().forEach(judgement -> file(inspection, judgement, out));
        return out.append(summary(inspection)).append('\n').toString();
    }

    private static void file(Inspection inspection, Judgement judgement, StringBuilder out) {
        var report = judgement.report();
        out.append("%s: %s, %d of 100%s\n"
                .formatted(
                        judgement.template().name(),
                        Words.of(report.verdict()),
                        report.score(),
                        report.verdict().reaches(inspection.bar()) ? "" : ", below " + Words.of(inspection.bar())));
        if (!report.explanation().isBlank()) {
            out.append("  %s\n".formatted(report.explanation()));
        }
        if (report.needsPerson()) {
            out.append("  A person has to look at this, whatever the verdict: it names a ground that is risky.\n");
        }
        report.broken().stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .forEach(finding -> finding(inspection, judgement, finding, out));
        out.append('\n');
    }

    private static void finding(Inspection inspection, Judgement judgement, Finding finding, StringBuilder out) {
        var places = judgement.places(finding);
        var start = places.getFirst().start();
        out.append("  %s:%d:%d %s %s (%s): %s\n"
                .formatted(
                        judgement.template().name(),
                        start.line(),
                        start.column(),
                        Words.of(finding.severity()),
                        finding.rule(),
                        finding.principle(),
                        inspection.describe(finding.rule())));
        if (!finding.spans().isEmpty()) {
            out.append("      \"%s\"%s\n".formatted(places.getFirst().excerpt(), elsewhere(judgement, finding)));
        }
        if (finding.suggestion() != null) {
            out.append("      → %s\n".formatted(finding.suggestion()));
        }
    }

    private static String elsewhere(Judgement judgement, Finding finding) {
        var others = judgement.places(finding).stream()
                .skip(1)
                .map(place -> place.start().line() + ":" + place.start().column())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : " (also at " + others + ")";
    }

    /** @return what came of it and what to do next, without a line feed at the end */
    static String summary(Inspection inspection) {
        var counts = Arrays.stream(Verdict.values())
                .filter(verdict -> inspection.count(verdict) > 0)
                .map(verdict -> inspection.count(verdict) + " " + Words.of(verdict))
                .collect(Collectors.joining(", "));
        var judged = inspection.judgements().size();
        return (judged == 0 ? "No template was judged." : "%s: %s.".formatted(templates(judged), counts))
                + next(inspection);
    }

    private static String next(Inspection inspection) {
        var bar = "\"" + Words.of(inspection.bar()) + "\"";
        var next = new StringBuilder();
        if (!inspection.below().isEmpty()) {
            next.append(" Below %s: %d. Begin at the top of what is said of %s, then run this again."
                    .formatted(
                            bar,
                            inspection.below().size(),
                            inspection.below().getFirst().template().name()));
        } else if (!inspection.judgements().isEmpty()) {
            next.append(" All reach %s; nothing has to change.".formatted(bar));
        }
        if (!inspection.unreadable().isEmpty()) {
            next.append(" Not read: %d, see above."
                    .formatted(inspection.unreadable().size()));
        }
        return next.toString();
    }

    private static String templates(int number) {
        return number == 1 ? "1 template" : number + " templates";
    }
}
