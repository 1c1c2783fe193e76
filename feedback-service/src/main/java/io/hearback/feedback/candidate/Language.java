package io.hearback.feedback.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the page speaks. */
public enum Language {
    EN,
    FR;

    /** @return empty for a language the page does not speak, and for null */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** @param acceptLanguage the header as sent (RFC 9110, 12.5.4), or null; nonsense counts as no wish */
    public static Language preferred(String acceptLanguage) {
        try {
            var ranges = acceptLanguage == null
                    ? List.<Locale.LanguageRange>of()
                    : Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }

    /** BCP 47. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
