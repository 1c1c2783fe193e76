package io.hearback.message.respect;

import java.util.List;
import java.util.Set;

/**
 * The judgement of a text.
 *
 * @param language the language it was judged in, BCP 47
 * @param score 100 less what each broken rule costs; at most 79 for an acceptable text and 39 for a disrespectful one
 * @param explanation of the verdict, one sentence in the language of the text
 * @param needsPerson whether a person has to look at it whatever the verdict, because a ground is named that is risky
 * @param findings one for each rule that applies, in a fixed order
 * @param traits what the verdict rests on
 */
public record Report(
        Verdict verdict,
        String language,
        int score,
        String explanation,
        boolean needsPerson,
        List<Finding> findings,
        Set<Trait> traits) {

    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.kept()).toList();
    }
}
