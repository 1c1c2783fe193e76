package io.hearback.message.respect;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/** What to do about a broken rule, and why a verdict is what it is, in the language of the text. */
final class Suggestions {

    private final Map<String, Properties> byLanguage = new HashMap<>();

    Suggestions(Set<String> languages) {
        languages.forEach(language -> byLanguage.put(language, read(language)));
    }

    private static Properties read(String language) {
        var file = "/hearback/respect/" + language + ".properties";
        try (var in = requireNonNull(Suggestions.class.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if nobody has written one */
    String of(String language, String rule) {
        return say(language, "rule." + rule);
    }

    String explain(String language, Opinion opinion) {
        return say(language, "verdict." + opinion.verdict()) + " "
                + opinion.grounds().stream()
                        .map(ground -> say(language, "because." + ground))
                        .collect(Collectors.joining(" "));
    }

    private String say(String language, String key) {
        var words = byLanguage.get(language).getProperty(key);
        if (words == null) {
            throw new IllegalStateException("Nothing to say for " + key + " in " + language);
        }
        return words;
    }
}
