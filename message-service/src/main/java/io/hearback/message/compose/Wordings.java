package io.hearback.message.compose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * All the words we have written. Each language has one whole file, {@code hearback/notice/<language>.properties}, in its
 * formal tone; a file {@code <language>.informal.properties} holds what the informal tone says otherwise, and one with a
 * region ({@code pt-BR}) what that region does.
 */
final class Wordings {

    /** The last resort comes first. */
    static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "nl", "pt");

    static final List<String> REGIONS = List.of("pt-BR");

    private static final char NO_BREAK_SPACE = '\u00a0';

    private record Key(String language, Tone tone) {}

    private final Map<Key, Wording> wordings = new HashMap<>();

    Wordings() {
        for (var tone : Tone.values()) {
            LANGUAGES.forEach(
                    language -> wordings.put(new Key(language, tone), read(language, tone, List.of(language))));
            REGIONS.forEach(region ->
                    wordings.put(new Key(region, tone), read(region, tone, List.of(primary(region), region))));
        }
    }

    /** @return the wanted language, else its main language ("fr-CA" is served by "fr"), else the other one, else English */
    Wording in(Voice voice) {
        var candidates = new ArrayList<String>();
        for (var wanted : new String[] {voice.language(), voice.otherwise()}) {
            if (wanted != null) {
                candidates.add(Locale.forLanguageTag(wanted).toLanguageTag());
                candidates.add(primary(wanted));
            }
        }
        candidates.add(LANGUAGES.getFirst());
        return candidates.stream()
                .map(language -> wordings.get(new Key(language, voice.tone())))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow();
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** @param files from the general to the special */
    private static Wording read(String language, Tone tone, List<String> files) {
        var words = new HashMap<String, String>();
        files.forEach(file -> words.putAll(file(file)));
        if (tone == Tone.INFORMAL) {
            words.putAll(file(language + ".informal"));
        }
        // In our files alone: whoever types a ~ elsewhere means one.
        words.replaceAll((key, sentence) -> sentence.replace('~', NO_BREAK_SPACE));
        return new Wording(language, words);
    }

    /** @return nothing if there is no such file: a language need not make the difference */
    static Map<String, String> file(String name) {
        var words = new HashMap<String, String>();
        try (var in = Wordings.class.getResourceAsStream("/hearback/notice/" + name + ".properties")) {
            if (in != null) {
                var properties = new Properties();
                properties.load(new InputStreamReader(in, UTF_8));
                properties.forEach((key, sentence) -> words.put((String) key, (String) sentence));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
