package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of another employer, left over from the last letter, undoes all the warmth. */
final class NoCarelessFact extends Rule {

    private static final String NAME = "(\\p{Lu}[\\p{L}\\p{N}&]+(?: \\p{Lu}[\\p{L}\\p{N}&]+){0,2})";
    /** Where an employer's name stands: after a preposition, or as somebody who did something to the writer. */
    private static final Pattern EMPLOYER = Pattern.compile("(?<![\\p{L}])(?:at|join|joining|chez|bei|with) " + NAME
            + "|" + NAME + " (?:has )?(?:impressed|impressionn|offered|offre|struck|beeindruckt)");

    private static final Pattern IN_SUBJECT = Pattern.compile("[—–|-] " + NAME + "\\s*$");
    private static final Set<String> NO_EMPLOYER = Set.of("I", "We", "You", "This", "LinkedIn", "It", "Team", "Monday");

    NoCarelessFact() {
        super(
                new RuleCard("no-careless-fact", "B2", Severity.ERROR, "Names one employer, and the right one."),
                EnumSet.of(Genre.DECLINE));
    }

    @Override
    Judgement judge(Reading text) {
        var employers = new LinkedHashSet<String>();
        collect(EMPLOYER, text.text(), employers);
        if (text.letter().subject() != null) {
            collect(IN_SUBJECT, text.letter().subject(), employers);
        }
        return Judgement.kept(employers.size() < 2);
    }

    private static void collect(Pattern pattern, String text, Set<String> employers) {
        pattern.matcher(text).results().forEach(result -> {
            var name = result.groupCount() > 1 && result.group(1) == null ? result.group(2) : result.group(1);
            var known = employers.stream().anyMatch(other -> other.startsWith(name) || name.startsWith(other));
            if (!known && !NO_EMPLOYER.contains(name.split(" ")[0])) {
                employers.add(name);
            }
        });
    }
}
