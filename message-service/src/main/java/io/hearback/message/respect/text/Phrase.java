package io.hearback.message.respect.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A phrase to be found in a text, word by word and never beyond a sentence. {@code word*} is any word that begins so,
 * {@code words?} may lack its last letter, {@code (a|b c)} is either, {@code (a)?} may be absent, {@code _} is one word,
 * {@code ..} up to three and {@code ...} up to eight; {@code <job>} is a gap of a template.
 */
final class Phrase {

    private static final Pattern SYMBOL = Pattern.compile("\\(|\\)\\??|\\||[^\\s()|]+");
    private static final int NO_MATCH = -1;
    private static final String UNCLEAR = "";

    /** One step of a match. */
    private sealed interface Step {

        /** Where a match ends. */
        record End() implements Step {}

        record Literal(String word, Step next) implements Step {}

        record OneOf(Set<String> words, Step next) implements Step {}

        record Prefix(String begin, Step next) implements Step {}

        record Gap(int least, int most, Step next) implements Step {}

        record Either(List<Step> ways) implements Step {}
    }

    /** A part of a phrase before it knows what follows it. */
    private sealed interface Part {

        record Symbol(String text) implements Part {}

        record Group(List<List<Part>> ways, boolean optional) implements Part {}
    }

    private final Step first;

    private Phrase(Step first) {
        this.first = first;
    }

    static Phrase of(String written) {
        var symbols =
                SYMBOL.matcher(written).results().map(result -> result.group()).toList();
        var position = new int[1];
        var parts = sequence(symbols, position);
        if (position[0] != symbols.size()) {
            throw new IllegalArgumentException("a bracket is closed that was never opened: " + written);
        }
        var phrase = new Phrase(steps(parts, new Step.End()));
        if (phrase.beginnings().contains(UNCLEAR)) {
            throw new IllegalArgumentException("a phrase begins with a word and is not empty: " + written);
        }
        return phrase;
    }

    private static List<Part> sequence(List<String> symbols, int[] position) {
        var parts = new ArrayList<Part>();
        while (position[0] < symbols.size() && !symbols.get(position[0]).matches("\\)\\??|\\|")) {
            var symbol = symbols.get(position[0]++);
            parts.add(symbol.equals("(") ? group(symbols, position) : new Part.Symbol(symbol));
        }
        return parts;
    }

    private static Part group(List<String> symbols, int[] position) {
        var ways = new ArrayList<List<Part>>();
        String symbol;
        do {
            ways.add(sequence(symbols, position));
            symbol = symbols.get(position[0]++);
        } while (symbol.equals("|"));
        return new Part.Group(ways, symbol.equals(")?"));
    }

    private static Step steps(List<Part> parts, Step next) {
        var step = next;
        for (var part : parts.reversed()) {
            step = step(part, step);
        }
        return step;
    }

    private static Step step(Part part, Step next) {
        return switch (part) {
            case Part.Group(var ways, var optional) -> either(ways, optional, next);
            case Part.Symbol(var text) when text.equals("_") -> new Step.Gap(1, 1, next);
            case Part.Symbol(var text) when text.equals("..") -> new Step.Gap(0, 3, next);
            case Part.Symbol(var text) when text.equals("...") -> new Step.Gap(0, 8, next);
            case Part.Symbol(var text) -> word(text, next);
        };
    }

    /** Most ways are single words, and one look into a set is less than a comparison with each. */
    private static Step either(List<List<Part>> ways, boolean optional, Step next) {
        var words = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var way : ways) {
            var step = steps(way, next);
            if (step instanceof Step.Literal(var word, var after) && after == next) {
                words.add(word);
            } else {
                steps.add(step);
            }
        }
        if (!words.isEmpty()) {
            steps.addFirst(new Step.OneOf(Set.copyOf(words), next));
        }
        if (optional) {
            steps.add(next);
        }
        return steps.size() == 1 ? steps.getFirst() : new Step.Either(steps);
    }

    private static Step word(String text, Step next) {
        var stem = Words.fold(text.substring(0, text.length() - 1));
        if (text.endsWith("*")) {
            return new Step.Prefix(stem, next);
        }
        if (!text.endsWith("?")) {
            return new Step.Literal(Words.fold(text), next);
        }
        if (stem.length() < 2) {
            throw new IllegalArgumentException("only a group or the last letter of a word may be absent: " + text);
        }
        return new Step.Either(List.of(
                new Step.Literal(stem, next), new Step.Literal(stem.substring(0, stem.length() - 1), next)));
    }

    /** @return the words it can begin with, a prefix ending in an asterisk */
    Set<String> beginnings() {
        var found = new HashSet<String>();
        collect(first, found);
        return found;
    }

    private static void collect(Step step, Set<String> found) {
        switch (step) {
            case Step.Literal(var word, var next) -> found.add(word);
            case Step.OneOf(var words, var next) -> found.addAll(words);
            case Step.Prefix(var begin, var next) -> found.add(begin + "*");
            case Step.Either(var ways) -> ways.forEach(way -> collect(way, found));
            case Step.Gap gap -> found.add(UNCLEAR);
            case Step.End end -> found.add(UNCLEAR);
        }
    }

    /**
     * @param limit the index after the last word that may belong to it
     * @return the index after the last word of a match that begins at {@code start}, or -1
     */
    int match(List<Word> words, int start, int limit) {
        return match(first, words, start, limit);
    }

    private static int match(Step step, List<Word> words, int at, int limit) {
        return switch (step) {
            case Step.End end -> at;
            case Step.Literal(var word, var next) ->
                at < limit && words.get(at).folded().equals(word) ? match(next, words, at + 1, limit) : NO_MATCH;
            case Step.OneOf(var any, var next) ->
                at < limit && any.contains(words.get(at).folded()) ? match(next, words, at + 1, limit) : NO_MATCH;
            case Step.Prefix(var begin, var next) ->
                at < limit && words.get(at).folded().startsWith(begin) ? match(next, words, at + 1, limit) : NO_MATCH;
            case Step.Either(var ways) -> {
                for (var way : ways) {
                    var end = match(way, words, at, limit);
                    if (end != NO_MATCH) {
                        yield end;
                    }
                }
                yield NO_MATCH;
            }
            // At the end of a phrase a gap takes all it can get, so that the evidence is whole.
            case Step.Gap(var least, var most, Step.End end) ->
                at + least <= limit ? Math.min(at + most, limit) : NO_MATCH;
            case Step.Gap(var least, var most, var next) -> {
                for (var skipped = least; skipped <= most && at + skipped <= limit; skipped++) {
                    var end = match(next, words, at + skipped, limit);
                    if (end != NO_MATCH) {
                        yield end;
                    }
                }
                yield NO_MATCH;
            }
        };
    }
}
