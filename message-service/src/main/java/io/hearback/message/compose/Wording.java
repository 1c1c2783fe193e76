package io.hearback.message.compose;

import io.hearback.message.tenant.Sha256;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one language and tone. */
final class Wording {

    static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    /** What a person typed may end in a mark that needs no full stop after it. */
    private static final Pattern DOUBLE_STOP = Pattern.compile("(?<=[!?])\\.");

    /** Spanish says "e" before the sound of an i; the JDK's lists do not know that, nor the French "1er". */
    private static final Pattern Y_BEFORE_I = Pattern.compile(" y (?=[iIíÍ]|[hH][iIíÍ](?![aeoáéó]))");

    private final String language;
    private final Map<String, String> words;
    private final ListFormat lists;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;
    private final String hash;
    private final Locale locale;

    /** @param words with a {@code locale} */
    Wording(String language, Map<String, String> words) {
        this(language, words, hash(words));
    }

    private Wording(String language, Map<String, String> words, String hash) {
        this.hash = hash;
        this.language = language;
        this.words = Map.copyOf(words);
        this.locale = Locale.forLanguageTag(say("locale"));
        this.lists = ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL);
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    /** The same language, in part in other words. */
    Wording with(Map<String, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        var merged = new HashMap<>(words);
        merged.putAll(others);
        return new Wording(language, merged, hash);
    }

    /** @return the language, and twelve hex digits of the SHA-256 of our own words */
    String template() {
        return language + ":" + hash;
    }

    private static String hash(Map<String, String> words) {
        var all = new TreeMap<>(words)
                .entrySet().stream()
                        .map(word -> word.getKey() + "=" + word.getValue())
                        .collect(Collectors.joining("\n"));
        return Sha256.of(all).hex().substring(0, 12);
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return words.keySet();
    }

    Map<String, String> sentences() {
        return words;
    }

    /** @throws IllegalStateException if this language has no words for the key */
    String say(String key) {
        return say(key, Map.of());
    }

    /**
     * Fills each {slot} of the sentence once: braces in a value are text, not slots.
     *
     * @throws IllegalStateException if this language has no words for the key, or names a slot that is not filled
     */
    String say(String key, Map<String, String> values) {
        var filled = SLOT.matcher(sentence(key)).replaceAll(slot -> {
            var value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing to say for " + slot.group() + " of " + key);
            }
            return Matcher.quoteReplacement(value);
        });
        return DOUBLE_STOP.matcher(filled).replaceAll("");
    }

    /** @return the sentence, its {slots} unfilled */
    String sentence(String key) {
        var sentence = words.get(key);
        if (sentence == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        return sentence;
    }

    /** @return "A, B and C" */
    String list(List<String> items) {
        var list = lists.format(items);
        return language.startsWith("es") ? Y_BEFORE_I.matcher(list).replaceAll(" e ") : list;
    }

    /** @return "1,234"; one digit after the point, and none from ten on */
    String number(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 10 ? 1 : 0);
        return format.format(number);
    }

    /** @return "96%" */
    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** @return "14:30" */
    String time(LocalTime time) {
        return times.format(time);
    }

    /** @return "24 November 2026" */
    String date(LocalDate day) {
        var date = dates.format(day);
        return language.startsWith("fr") && day.getDayOfMonth() == 1 ? date.replaceFirst("^1 ", "1er ") : date;
    }
}
