package io.hearback.message.respect;

import io.hearback.message.respect.rule.Judgement;
import io.hearback.message.respect.rule.Rule;
import io.hearback.message.respect.rule.Rules;
import io.hearback.message.respect.text.Language;
import io.hearback.message.respect.text.Lexicon;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Words;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges texts. The same letter always gets the same report. Safe for any number of threads. */
@ApplicationScoped
public class RespectCheck {

    private static final String LAST_RESORT = "en";

    private final Language languages = new Language();
    private final Map<String, Lexicon> lexicons =
            languages.known().stream().collect(Collectors.toMap(Function.identity(), Lexicon::new));
    private final Suggestions suggestions = new Suggestions(languages.known());

    /** @return the languages it can read, BCP 47 */
    public Set<String> languages() {
        return new TreeSet<>(lexicons.keySet());
    }

    /** @return all rules there are, in the order in which reports list them */
    public static List<RuleCard> rules() {
        return Rules.ALL.stream().map(Rule::card).toList();
    }

    public Report judge(Letter letter) {
        var language = language(letter);
        var reading = new Reading(letter, language, lexicons.get(language), languages);
        var findings = Rules.ALL.stream()
                .flatMap(rule -> rule.apply(reading).stream().map(judged -> finding(rule.card(), judged, language)))
                .toList();
        var traits = Trait.of(findings);
        var opinion = Opinion.of(letter, findings, traits);
        return new Report(
                opinion.verdict(),
                language,
                opinion.score(findings),
                suggestions.explain(language, opinion),
                findings.stream().anyMatch(finding -> finding.rule().equals("no-risky-ground") && !finding.kept()),
                findings,
                traits);
    }

    private Finding finding(RuleCard card, Judgement judgement, String language) {
        var suggestion = judgement.kept() ? null : suggestions.of(language, card.id());
        return new Finding(
                card.id(), card.principle(), card.severity(), judgement.kept(), judgement.spans(), suggestion);
    }

    /** The language asked for, if it can be read; otherwise the one the text is in. */
    private String language(Letter letter) {
        var asked = letter.language() == null
                ? ""
                : Locale.forLanguageTag(letter.language()).getLanguage();
        return lexicons.containsKey(asked)
                ? asked
                : languages.of(Words.of(letter.text())).orElse(LAST_RESORT);
    }
}
