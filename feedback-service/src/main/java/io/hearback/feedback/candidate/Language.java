package io.hearback.feedback.candidate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

    /** @return "24 November 2026" */
    String date(LocalDate day) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(this == EN ? Locale.UK : Locale.FRANCE)
                .format(day);
        return this == FR && day.getDayOfMonth() == 1 ? date.replaceFirst("^1 ", "1er ") : date;
    }

    /** BCP 47. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
