package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the assistant says in one language, from {@code offer/text_*.properties} (the pages) and {@code offer/letter_*.properties}
 * (what candidates may say). A phrase may name {@code {organisation}}, {@code {job}}, {@code {recruiter}} and {@code {candidate}};
 * one whose name ends in {@code _WITHDRAWAL} takes the place of the same name without it where somebody withdraws.
 */
final class Phrases {

    private static final Pattern SLOT = Pattern.compile("\\{(organisation|job|recruiter|candidate)}");
    private static final String WITHDRAWAL = "_WITHDRAWAL";
    private static final Map<Language, Map<String, String>> RAW = read();

    private Phrases() {}

    private static Map<Language, Map<String, String>> read() {
        var raw = new HashMap<Language, Map<String, String>>();
        for (var language : Language.values()) {
            var phrases = new HashMap<String, String>();
            for (var file : new String[] {"text", "letter"}) {
                phrases.putAll(read("/offer/" + file + "_" + language.code() + ".properties"));
            }
            raw.put(language, Map.copyOf(phrases));
        }
        return Map.copyOf(raw);
    }

    private static Map<String, String> read(String file) {
        try (var bytes = Phrases.class.getResourceAsStream(file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            var phrases = new HashMap<String, String>();
            properties.forEach((name, phrase) -> phrases.put((String) name, (String) phrase));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return every phrase as it is written, for tests */
    static Map<String, String> raw(Language language) {
        return RAW.get(language);
    }

    /** @return by name, with the names of the people in their places */
    static Map<String, String> of(Language language, Purpose purpose, People people) {
        var said = new HashMap<String, String>();
        RAW.get(language).forEach((name, phrase) -> said.put(name, filled(phrase, people)));
        if (purpose == Purpose.WITHDRAWAL) {
            RAW.get(language).keySet().stream()
                    .filter(name -> name.endsWith(WITHDRAWAL))
                    .forEach(name -> said.put(name.substring(0, name.length() - WITHDRAWAL.length()), said.get(name)));
        }
        return said;
    }

    private static String filled(String phrase, People people) {
        return SLOT.matcher(phrase)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        switch (slot.group(1)) {
                            case "organisation" -> people.organisation();
                            case "job" -> people.job();
                            case "recruiter" -> people.recruiter();
                            default -> people.candidate();
                        }));
    }
}
