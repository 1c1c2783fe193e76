package io.hearback.message.desk;

import jakarta.ws.rs.core.HttpHeaders;

import java.text.Collator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who looks at a page, as far as the page needs to know: the language it is read in. */
public record Reader(Locale locale) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /** @param accepted by preference, as in Accept-Language */
    static Reader of(List<Locale> accepted) {
        // An absent header comes as "*", which matches none and is served in English.
        var locale = accepted.stream()
                .map(Locale::getLanguage)
                .map(Locale::of)
                .filter(LANGUAGES::contains)
                .findFirst();
        return new Reader(locale.orElse(LANGUAGES.getFirst()));
    }

    static Reader of(HttpHeaders headers) {
        return of(headers.getAcceptableLanguages());
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** In UTC and saying so, day before month: nobody told us where the reader is. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(lang().equals("en") ? Locale.UK : locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** As {@link #time}, with its seconds. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(lang().equals("en") ? Locale.UK : locale)
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    /** @param tag BCP 47 */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** @return all countries, ordered by their names */
    public List<Country> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name) {}
}
