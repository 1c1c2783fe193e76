package io.hearback.message.respect.text;

import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Lexicon.Hit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks for the frame in one text. */
record FrameFinder(String text, List<Word> words, Map<Sign, List<Hit>> hits) {

    private static final int LINES_BEFORE_GREETING = 8;
    private static final String GREETING_END = ",:!\n.";
    private static final int LONGEST_GREETING = 80;
    /** Two to five words, each with a capital, as people's names are written (also "Marie-Anne de la Tour"). */
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:von|van|de|da|del|di|der|la|le|ten|zu|dos) )*\\p{Lu}[\\p{L}'’.-]*){1,4}(?:,.*)?");

    Frame find() {
        var greeting = greeting();
        var closing = closing();
        var bodyFrom = greeting == null ? 0 : wordAfter(greetingEnd(greeting));
        var bodyTo = closing < 0 ? trailingLines() : closing;
        var signatureFrom = closing < 0 ? bodyTo : closing;
        var rest = signatureFrom >= words.size()
                ? ""
                : text.substring(words.get(signatureFrom).start());
        var signed = signs(signatureFrom, rest);
        var named = greeting != null && greets(greeting, true);
        return new Frame(
                greeting == null ? null : new Span(words.get(greeting.from()).start(), greetingEnd(greeting)),
                named,
                greeting != null && !named && greets(greeting, false),
                signatureLines(rest, closing >= 0) == 0
                        ? null
                        : new Span(words.get(signatureFrom).start(), text.length()),
                signed,
                Math.min(bodyFrom, bodyTo),
                bodyTo);
    }

    private Hit greeting() {
        return hits.getOrDefault(Sign.GREETING, List.of()).stream()
                .filter(hit -> startsLine(hit.from()) && linesBefore(hit.from()) < LINES_BEFORE_GREETING)
                .findFirst()
                .orElse(null);
    }

    private int greetingEnd(Hit greeting) {
        var from = words.get(greeting.to() - 1).end();
        if (text.startsWith(",", from)) { // "Hola, Camille:"
            from++;
        }
        var limit = Math.min(text.length(), from + LONGEST_GREETING);
        for (var at = from; at < limit; at++) {
            if (GREETING_END.indexOf(text.charAt(at)) >= 0 && !isInGap(at)) {
                return at;
            }
        }
        return limit;
    }

    private boolean isInGap(int offset) {
        return words.stream()
                .anyMatch(word -> word.placeholder() != null && word.start() < offset && offset < word.end());
    }

    /** @param name whether to look for a name; otherwise for a word that means anybody */
    private boolean greets(Hit greeting, boolean name) {
        var end = greetingEnd(greeting);
        for (var at = greeting.to(); at < words.size() && words.get(at).end() <= end; at++) {
            var word = words.get(at);
            var gap = word.placeholder() != null && word.placeholder() != Placeholder.ORGANISATION;
            var capital = word.placeholder() == null && Character.isUpperCase(text.charAt(word.start()));
            if (name ? gap || capital && !isAnybody(at) : isAnybody(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnybody(int at) {
        return hits.getOrDefault(Sign.NOBODY, List.of()).stream().anyMatch(hit -> hit.from() <= at && at < hit.to());
    }

    /** @return index of the first word of the closing formula, or -1 */
    private int closing() {
        return hits.getOrDefault(Sign.CLOSING, List.of()).stream()
                .filter(hit -> startsLine(hit.from()) && closes(hit))
                .filter(hit -> words.get(hit.from()).start() > text.length() / 3)
                .mapToInt(Hit::from)
                .findFirst()
                .orElse(-1);
    }

    /** "Thank you," closes a letter; "Thank you for considering me." is part of it. */
    private boolean closes(Hit hit) {
        var last = hit.from() + lineLength(hit.from()) - 1;
        return last < hit.to() + 2
                || last < hit.to() + 4 && text.startsWith(",", words.get(last).end());
    }

    /** @return index of the first word of the short lines at the end, for letters that end without a formula */
    private int trailingLines() {
        var from = words.size();
        var lines = text.stripTrailing().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 3) {
            return from;
        }
        for (var line : lines.reversed().stream().limit(4).toList()) {
            if (line.strip().split("\\s+").length > 6 || line.strip().matches(".*[.!?,:]")) {
                break;
            }
            from = wordAfter(text.lastIndexOf(line));
        }
        return from;
    }

    /** How many lines stand after the closing formula, or at the end without one. */
    private long signatureLines(String rest, boolean afterFormula) {
        var lines = rest.lines()
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .count();
        return afterFormula ? Math.max(0, lines - 1) : lines;
    }

    private boolean signs(int from, String rest) {
        var gap = words.subList(Math.min(from, words.size()), words.size()).stream()
                .anyMatch(
                        word -> word.placeholder() == Placeholder.SIGNATORY || word.placeholder() == Placeholder.NAME);
        var endsInGap = !words.isEmpty() && words.getLast().placeholder() == Placeholder.SIGNATORY;
        return gap || endsInGap || rest.lines().map(String::strip).anyMatch(line -> isName(line));
    }

    /** "Petra Lohmann, Human Resources" is a person; "Human Resources" is not. */
    private boolean isName(String line) {
        if (!NAME.matcher(line).matches()) {
            return false;
        }
        var start = text.lastIndexOf(line);
        var name = line.split(",", 2)[0];
        return List.of(Sign.TEAM, Sign.CLOSING).stream()
                .flatMap(sign -> hits.getOrDefault(sign, List.of()).stream())
                .noneMatch(hit -> within(hit, start, name));
    }

    private boolean within(Hit hit, int start, String line) {
        return words.get(hit.from()).start() >= start && words.get(hit.to() - 1).end() <= start + line.length();
    }

    private boolean startsLine(int at) {
        for (var before = words.get(at).start() - 1; before >= 0 && text.charAt(before) != '\n'; before--) {
            if (Character.isLetterOrDigit(text.charAt(before))) {
                return false;
            }
        }
        return true;
    }

    private long linesBefore(int at) {
        return text.substring(0, words.get(at).start())
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    private int lineLength(int at) {
        var end = text.indexOf('\n', words.get(at).start());
        var limit = end < 0 ? text.length() : end;
        var last = at;
        while (last < words.size() && words.get(last).end() <= limit) {
            last++;
        }
        return last - at;
    }

    private int wordAfter(int offset) {
        for (var at = 0; at < words.size(); at++) {
            if (words.get(at).start() >= offset) {
                return at;
            }
        }
        return words.size();
    }
}
