package io.hearback.feedback.reader;

import jakarta.ws.rs.core.HttpHeaders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Who looks at a page: the language it is read in, and where the other rooms are. */
public record Reader(Locale locale, String consoleUrl, String deskUrl) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    static Reader of(HttpHeaders headers, String consoleUrl, String deskUrl) {
        // An absent header comes as "*", which matches none and is served in English.
        var locale = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .map(Locale::of)
                .filter(LANGUAGES::contains)
                .findFirst();
        return new Reader(locale.orElse(LANGUAGES.getFirst()), consoleUrl, deskUrl);
    }

    public String lang() {
        return locale.getLanguage();
    }

    /** In UTC and saying so, day before month: nobody told us where the reader is. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(dates())
                        .format(instant.atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(dates())
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    /** @param tag BCP 47 */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    private Locale dates() {
        return lang().equals("en") ? Locale.UK : locale;
    }
}
