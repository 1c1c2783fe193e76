package io.hearback.feedback.candidate;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The pages as they are sent; their templates are in {@code templates/Pages}. */
public final class Pages {

    record Open(View view) implements TemplateInstance {}

    record Closed() implements TemplateInstance {}

    record TooLarge() implements TemplateInstance {}

    record Unavailable() implements TemplateInstance {}

    private Pages() {}

    static Response open(int status, View view) {
        return page(status, new Open(view), view.language()).build();
    }

    /** The same for an unknown, an expired and a revoked link, so that nobody learns which it is. */
    public static Response closed(Language language) {
        return page(404, new Closed(), language).build();
    }

    static Response tooLarge(Language language) {
        return page(413, new TooLarge(), language).build();
    }

    public static Response unavailable(Language language) {
        return page(503, new Unavailable(), language)
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    private static Response.ResponseBuilder page(int status, TemplateInstance template, Language language) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(language.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(template.data("lang", language.code())
                        .setLocale(language.code())
                        .render());
    }
}
