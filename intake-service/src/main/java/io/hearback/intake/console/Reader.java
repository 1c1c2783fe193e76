package io.hearback.intake.console;

import jakarta.ws.rs.core.HttpHeaders;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Who looks at a page, as far as the page needs to know: the language it is read in. */
public record Reader(Locale locale) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    static Reader of(HttpHeaders headers) {
        // An absent header comes as "*", which matches none and is served in English.
        var locale = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .map(Locale::of)
                .filter(LANGUAGES::contains)
                .findFirst();
        return new Reader(locale.orElse(LANGUAGES.getFirst()));
    }

    public String lang() {
        return locale.getLanguage();
    }

    public String number(Number number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** In UTC and saying so, day before month: nobody told us where the reader is. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(lang().equals("en") ? Locale.UK : locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** Day before month, as {@link #time}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(lang().equals("en") ? Locale.UK : locale)
                .format(day);
    }

    /** @param tag BCP 47 */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
