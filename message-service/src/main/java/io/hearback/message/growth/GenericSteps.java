package io.hearback.message.growth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What we suggest ourselves, wherever an organisation does not wish otherwise: general, without names of vendors, and
 * without a promise. One file for each language, {@code hearback/growth/<language>.yaml}, that keeps the rules of every
 * catalogue.
 */
final class GenericSteps {

    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "nl", "pt");

    private final Map<String, List<NextStep>> steps =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), GenericSteps::read));

    /** @return none for a language that we do not write */
    List<NextStep> in(String language) {
        return steps.getOrDefault(Locale.forLanguageTag(language).getLanguage(), List.of());
    }

    private static List<NextStep> read(String language) {
        try (var file = GenericSteps.class.getResourceAsStream("/hearback/growth/" + language + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("no next steps in " + language);
            }
            return CatalogueFormat.YAML.read(file.readAllBytes(), true).nextSteps();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
