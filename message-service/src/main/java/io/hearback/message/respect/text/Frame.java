package io.hearback.message.respect.text;

import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Lexicon.Hit;

import java.util.List;
import java.util.Map;

/**
 * The outside of a letter: whom it greets and who signs.
 *
 * @param greeting null if it greets nobody at all
 * @param greetsByName whether a name, or a gap for one, stands in the greeting
 * @param greetsNobody whether a word for anybody does, such as "candidate"
 * @param signature what stands after the closing words; null if nothing does
 * @param signedByPerson whether a name, or a gap for one, stands there
 * @param bodyFrom index of the first word after the greeting
 * @param bodyTo index after the last word before the closing
 */
public record Frame(
        Span greeting,
        boolean greetsByName,
        boolean greetsNobody,
        Span signature,
        boolean signedByPerson,
        int bodyFrom,
        int bodyTo) {

    static Frame of(String text, List<Word> words, Map<Sign, List<Hit>> hits) {
        return new FrameFinder(text, words, hits).find();
    }
}
