package io.hearback.message.respect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Minds three words and nothing else: COLD keeps a text from being respectful, OLD is a risky ground, LONG is advice. */
public class StrictReader extends RespectCheck {

    @Override
    public Report judge(Letter letter) {
        var findings = new ArrayList<Finding>();
        find(letter, "COLD", Severity.WARNING, findings);
        find(letter, "OLD", Severity.ADVICE, findings);
        find(letter, "LONG", Severity.ADVICE, findings);
        var cold = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        var old = findings.stream().anyMatch(finding -> finding.rule().equals("old"));
        return report(cold ? Verdict.ACCEPTABLE : Verdict.RESPECTFUL, old, findings);
    }

    /** As if that were the judgement. */
    public static Report report(Verdict verdict, boolean needsPerson, List<Finding> findings) {
        return new Report(verdict, "en", 90, "", needsPerson, findings, Set.of());
    }

    private static void find(Letter letter, String word, Severity severity, List<Finding> findings) {
        var found = Pattern.compile("\\b" + word + "\\b").matcher(letter.text());
        if (found.find()) {
            findings.add(new Finding(
                    word.toLowerCase(Locale.ROOT),
                    "A3",
                    severity,
                    false,
                    List.of(new Span(found.start(), found.end())),
                    "leave out " + word));
        }
    }
}
