package io.hearback.feedback.privacy;

import io.hearback.feedback.candidate.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The pages as they are sent; their templates are in {@code templates/DataPages}. */
final class DataPages {

    /**
     * @param desk what intake-service says
     * @param ordered the day on which an erasure was ordered, in words; null if none was
     * @param due the day on which it is made, where that is later, in words
     */
    record Show(String token, String lang, PrivacyDesk.Privacy desk, String ordered, String due)
            implements TemplateInstance {

        static Show of(String token, PrivacyDesk.Privacy desk, Language language) {
            var erasure = desk.erasure();
            return new Show(
                    token,
                    language.code(),
                    desk,
                    erasure == null ? null : day(erasure.orderedAt(), language),
                    erasure == null ? null : day(erasure.dueAt(), language));
        }

        private static String day(Instant time, Language language) {
            return time == null
                    ? null
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(language == Language.FR ? Locale.FRANCE : Locale.UK)
                            .format(time.atZone(ZoneOffset.UTC));
        }
    }

    /** @param flawed whether the box was left empty */
    record Confirm(String token, String lang, PrivacyDesk.Privacy desk, boolean flawed) implements TemplateInstance {}

    record All(String token, String lang, Readable export) implements TemplateInstance {}

    record Gone() implements TemplateInstance {}

    record Away() implements TemplateInstance {}

    private DataPages() {}

    /** The same for an unknown, an expired and a revoked link, so that nobody learns which it is. */
    static Response gone(Language language) {
        return page(404, new Gone(), language).build();
    }

    static Response away(Language language) {
        return page(503, new Away(), language)
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    static Response.ResponseBuilder page(int status, TemplateInstance template, Language language) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(template.data("lang", language.code())
                        .setLocale(language.code())
                        .render());
    }
}
