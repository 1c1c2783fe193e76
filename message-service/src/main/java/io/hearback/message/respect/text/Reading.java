package io.hearback.message.respect.text;

import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Lexicon.Hit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A letter, read once: its words, its frame, and the signs found in it. What the rules look at. */
public final class Reading {

    private final Letter letter;
    private final String language;
    private final List<Word> words;
    private final List<Word> subject;
    private final Map<Sign, List<Hit>> hits;
    private final Map<Sign, List<Hit>> subjectHits;
    private final String writtenIn;
    private final Frame frame;

    public Reading(Letter letter, String language, Lexicon lexicon, Language languages) {
        this.letter = letter;
        this.language = language;
        this.words = Words.of(letter.text());
        this.subject = letter.subject() == null ? List.of() : Words.of(letter.subject());
        this.hits = lexicon.find(words);
        this.subjectHits = lexicon.find(subject);
        this.writtenIn = languages.of(words).orElse(null);
        this.frame = Frame.of(letter.text(), words, hits);
    }

    public Letter letter() {
        return letter;
    }

    public Facts facts() {
        return letter.facts();
    }

    public String language() {
        return language;
    }

    /** @return the language its words are of, or null if there are too few to tell */
    public String writtenIn() {
        return writtenIn;
    }

    public String text() {
        return letter.text();
    }

    public Frame frame() {
        return frame;
    }

    public List<Word> words() {
        return words;
    }

    public List<Word> subject() {
        return subject;
    }

    public List<Word> body() {
        return words.subList(frame.bodyFrom(), frame.bodyTo());
    }

    public boolean has(Sign... signs) {
        for (var sign : signs) {
            if (hits.containsKey(sign)) {
                return true;
            }
        }
        return false;
    }

    public boolean subjectHas(Sign sign) {
        return subjectHits.containsKey(sign);
    }

    /** @return what stands for any of the signs, in the order of the text */
    public List<Span> spans(Sign... signs) {
        var spans = new ArrayList<Span>();
        for (var sign : signs) {
            hits.getOrDefault(sign, List.of()).forEach(hit -> spans.add(span(hit)));
        }
        return Spans.joined(spans);
    }

    /** @return what stands for the sign between greeting and closing */
    public List<Span> spansInBody(Sign sign) {
        return Spans.joined(hits.getOrDefault(sign, List.of()).stream()
                .filter(hit -> hit.from() >= frame.bodyFrom() && hit.from() < frame.bodyTo())
                .map(this::span)
                .toList());
    }

    /** @return what stands for the sign in sentences that have none of the others */
    public List<Span> spansApart(Sign sign, Sign... others) {
        return spansApart(List.of(sign), others);
    }

    public List<Span> spansApart(List<Sign> signs, Sign... others) {
        return spans(signs, sentencesWith(others), false);
    }

    /** @return what stands for any of the signs in sentences that have the other too */
    public List<Span> spansWith(List<Sign> signs, Sign other) {
        return spans(signs, sentencesWith(other), true);
    }

    private List<Span> spans(List<Sign> signs, Set<Integer> sentences, boolean inside) {
        return Spans.joined(signs.stream()
                .flatMap(sign -> hits.getOrDefault(sign, List.of()).stream())
                .filter(hit -> sentences.contains(words.get(hit.from()).sentence()) == inside)
                .map(this::span)
                .toList());
    }

    private Set<Integer> sentencesWith(Sign... signs) {
        var sentences = new HashSet<Integer>();
        for (var sign : signs) {
            hits.getOrDefault(sign, List.of())
                    .forEach(hit -> sentences.add(words.get(hit.from()).sentence()));
        }
        return sentences;
    }

    private Span span(Hit hit) {
        return new Span(words.get(hit.from()).start(), words.get(hit.to() - 1).end());
    }

    /** @return the gaps of a template for something, between greeting and closing */
    public List<Span> gaps(Placeholder role) {
        return body().stream()
                .filter(word -> word.placeholder() == role)
                .map(Word::span)
                .toList();
    }

    /** @return the words for "job" of the text, and of the subject */
    public List<Span> jobWords() {
        return spans(Sign.JOB);
    }

    public List<Span> subjectJobWords() {
        return subjectHits.getOrDefault(Sign.JOB, List.of()).stream()
                .map(hit -> new Span(
                        subject.get(hit.from()).start(),
                        subject.get(hit.to() - 1).end()))
                .toList();
    }

    /** Compares word by word, so that a line break or a no-break space does not matter. */
    public boolean says(String phrase) {
        return !find(phrase).isEmpty();
    }

    public boolean says(String phrase, Span where) {
        return find(phrase).stream().anyMatch(span -> span.start() >= where.start() && span.end() <= where.end());
    }

    public boolean subjectSays(String phrase) {
        return !find(phrase, subject).isEmpty();
    }

    /** @return where the text says the phrase */
    public List<Span> find(String phrase) {
        return find(phrase, words);
    }

    private static List<Span> find(String phrase, List<Word> words) {
        var wanted = Words.of(phrase);
        var found = new ArrayList<Span>();
        for (var at = 0; !wanted.isEmpty() && at + wanted.size() <= words.size(); at++) {
            var same = 0;
            while (same < wanted.size()
                    && words.get(at + same).folded().equals(wanted.get(same).folded())) {
                same++;
            }
            if (same == wanted.size()) {
                found.add(
                        new Span(words.get(at).start(), words.get(at + same - 1).end()));
            }
        }
        return found;
    }
}
