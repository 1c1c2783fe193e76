package io.hearback.message.compose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** The words of one language, all from the file {@code hearback/notice/<language>.properties}. */
final class Wording {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    /** What a person typed may end in a mark that needs no full stop after it. */
    private static final Pattern DOUBLE_STOP = Pattern.compile("(?<=[!?])\\.");

    private final String language;
    private final Properties words = new Properties();

    Wording(String language) {
        this.language = language;
        var file = "/hearback/notice/" + language + ".properties";
        try (var in = requireNonNull(Wording.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
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
        var sentence = words.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("No words for " + key + " in " + language);
        }
        var filled = SLOT.matcher(sentence.replace('~', '\u00a0')).replaceAll(slot -> {
            var value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing to say for " + slot.group() + " of " + key);
            }
            return Matcher.quoteReplacement(value);
        });
        return DOUBLE_STOP.matcher(filled).replaceAll("");
    }

    /** @return "A, B and C" */
    String list(List<String> items) {
        return ListFormat.getInstance(
                        Locale.forLanguageTag(say("locale")), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(items);
    }
}
