package io.hearback.intake.webhook.vendor;

import java.util.Locale;
import java.util.Map;

/** What stands in a notice for the title of a job that must not be named. */
final class ConfidentialJob {

    private static final String ENGLISH = "confidential position";

    private static final Map<String, String> TITLES = Map.of(
            "de", "vertrauliche Stelle",
            "es", "puesto confidencial",
            "fr", "poste confidentiel",
            "it", "posizione riservata",
            "nl", "vertrouwelijke functie",
            "pt", "vaga confidencial");

    private ConfidentialJob() {}

    /** @param language BCP 47, or null */
    static String title(String language) {
        return language == null
                ? ENGLISH
                : TITLES.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ENGLISH);
    }
}
