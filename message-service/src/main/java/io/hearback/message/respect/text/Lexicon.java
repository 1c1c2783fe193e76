package io.hearback.message.respect.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/**
 * The phrases of one language, by what they are a sign of. A text is read once: each word leads to the few phrases that
 * can begin with it, so that a thousand phrases cost little more than ten.
 */
public final class Lexicon {

    /** Where in a text a sign stands: word indexes, the second after the last one. */
    record Hit(int from, int to) {}

    private record Entry(Sign sign, Phrase phrase) {}

    /** Prefixes of phrases are found by so many letters. */
    private static final int STEM = 2;

    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> byStem = new HashMap<>();

    public Lexicon(String language) {
        var file = "/hearback/respect/" + language + ".txt";
        try (var in = requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            Sign sign = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    sign = Sign.of(line.substring(1, line.indexOf(']')));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(
                            new Entry(
                                    requireNonNull(sign, "a phrase stands before the first heading"), Phrase.of(line)),
                            line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Entry entry, String written) {
        for (var beginning : entry.phrase().beginnings()) {
            if (beginning.length() < STEM + 1 && beginning.endsWith("*")) {
                throw new IllegalArgumentException("a phrase begins with more than " + beginning + ": " + written);
            }
            if (beginning.endsWith("*")) {
                byStem.computeIfAbsent(beginning.substring(0, STEM), stem -> new ArrayList<>())
                        .add(entry);
            } else {
                byWord.computeIfAbsent(beginning, word -> new ArrayList<>()).add(entry);
            }
        }
    }

    Map<Sign, List<Hit>> find(List<Word> words) {
        var hits = new EnumMap<Sign, List<Hit>>(Sign.class);
        var end = 0;
        for (var at = 0; at < words.size(); at++) {
            if (at == end) {
                end = endOfSentence(words, at);
            }
            var word = words.get(at).folded();
            find(byWord.getOrDefault(word, List.of()), words, at, end, hits);
            if (word.length() >= STEM) {
                find(byStem.getOrDefault(word.substring(0, STEM), List.of()), words, at, end, hits);
            }
        }
        return hits;
    }

    private static int endOfSentence(List<Word> words, int from) {
        var end = from;
        while (end < words.size()
                && words.get(end).sentence() == words.get(from).sentence()) {
            end++;
        }
        return end;
    }

    private static void find(List<Entry> entries, List<Word> words, int at, int limit, Map<Sign, List<Hit>> hits) {
        for (var entry : entries) {
            var end = entry.phrase().match(words, at, limit);
            if (end > at) {
                hits.computeIfAbsent(entry.sign(), sign -> new ArrayList<>()).add(new Hit(at, end));
            }
        }
    }
}
