package io.hearback.message.respect.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into words and sentences. */
public final class Words {

    /** Where our own notices have their link. */
    private static final String OWN_LINK = "\\{\\{link}}";
    /** Letters that an inclusive spelling ties on belong to the word: Kandidat:innen, ouvert(e), atento/a. */
    private static final Pattern TIED = Pattern.compile(
            "[:*·•_/](?=(?:in|innen|r|n|e|es|s|a|o|as|os)(?!\\p{L}))\\p{L}+|\\((?:e|s|es|in|innen|a|n)\\)");

    private static final Pattern LINK = Pattern.compile(OWN_LINK + "|(?:https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern STOP = Pattern.compile("[.!?…]+(?=[\\s\"»”)\\]]|$)|\\n[ \\t]*\\n|\\n\\s*[•*–-]\\s");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final String text;
    private final Matcher matcher;
    private final List<Word> found = new ArrayList<>();
    private int at;
    private int sentence;

    private Words(String text) {
        this.text = text;
        this.matcher = STOP.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    public static List<Word> of(String text) {
        var words = new Words(text);
        while (words.at < text.length()) {
            words.step();
        }
        return words.found;
    }

    /** Takes one word or mark. Nearly all text is plain words, so only what may be more is matched against patterns. */
    private void step() {
        var character = text.charAt(at);
        if (Character.isLetterOrDigit(character)) {
            word();
        } else if (!isGap(character) && !ends(character)) {
            at++;
        }
    }

    private void word() {
        var start = at;
        var end = endOfLetters(start);
        var next = end < text.length() ? text.charAt(end) : ' ';
        if ("@.+%-:_/".indexOf(next) >= 0 && (take(LINK, Word.LINK, null) || take(MAIL, Word.MAIL, null))) {
            return;
        }
        while (looksAt(TIED, end)) {
            end = matcher.end();
        }
        at = end;
        var folded = fold(text.substring(start, end));
        add(end == endOfLetters(start) ? folded : NO_LETTER.matcher(folded).replaceAll(""), null, start);
    }

    private int endOfLetters(int start) {
        var end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isGap(char character) {
        if ("{[$<%_(".indexOf(character) < 0) {
            return false;
        }
        if (take(LINK, Word.LINK, null)) {
            return true;
        }
        if (!looksAt(Placeholder.FORM, at)) {
            return false;
        }
        var role = Placeholder.of(matcher.group());
        return take(Placeholder.FORM, "<" + role.name().toLowerCase(Locale.ROOT) + ">", role);
    }

    private boolean ends(char character) {
        if (".!?…\n".indexOf(character) < 0 || !looksAt(STOP, at)) {
            return false;
        }
        at = matcher.end();
        if (!found.isEmpty() && found.getLast().sentence() == sentence) {
            sentence++;
        }
        return true;
    }

    private boolean take(Pattern pattern, String folded, Placeholder role) {
        var start = at;
        if (!looksAt(pattern, start)) {
            return false;
        }
        at = matcher.end();
        add(folded, role, start);
        return true;
    }

    private boolean looksAt(Pattern pattern, int from) {
        return from < text.length()
                && matcher.usePattern(pattern).region(from, text.length()).lookingAt();
    }

    private void add(String folded, Placeholder role, int start) {
        found.add(new Word(folded, role, start, at, sentence));
    }

    /** @return the text without case and accents */
    static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
        return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
