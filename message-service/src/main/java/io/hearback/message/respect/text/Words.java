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
    private static final String WORD =
            "[\\p{L}\\p{N}]+(?:[:*·•_/](?=(?:in|innen|r|n|e|es|s|a|o|as|os)(?!\\p{L}))\\p{L}+|\\((?:e|s|es|in|innen|a|n)\\))*";

    private static final Pattern TOKEN = Pattern.compile("(?<link>" + OWN_LINK + "|https?://\\S+|www\\.\\S+)"
            + "|(?<mail>[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+)"
            + "|(?<gap>" + Placeholder.FORM + ")"
            + "|(?<word>" + WORD + ")"
            + "|(?<stop>[.!?…]+(?=[\\s\"»”)\\]]|$)|\\n[ \\t]*\\n|\\n\\s*[•*–-]\\s)");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Words() {}

    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var sentence = 0;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("stop") != null) {
                if (!words.isEmpty() && words.getLast().sentence() == sentence) {
                    sentence++;
                }
            } else {
                words.add(word(matcher, sentence));
            }
        }
        return words;
    }

    private static Word word(Matcher matcher, int sentence) {
        var start = matcher.start();
        var end = matcher.end();
        if (matcher.group("link") != null) {
            return new Word(Word.LINK, null, start, end, sentence);
        }
        if (matcher.group("mail") != null) {
            return new Word(Word.MAIL, null, start, end, sentence);
        }
        if (matcher.group("gap") != null) {
            var role = Placeholder.of(matcher.group());
            return new Word("<" + role.name().toLowerCase(Locale.ROOT) + ">", role, start, end, sentence);
        }
        return new Word(NO_LETTER.matcher(fold(matcher.group())).replaceAll(""), null, start, end, sentence);
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
