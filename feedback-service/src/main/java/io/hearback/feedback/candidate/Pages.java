package io.hearback.feedback.candidate;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;

/** The pages as they are sent; their templates are in {@code templates/Pages}. */
public final class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);

    record Open(View view) implements TemplateInstance {}

    record Rating(RatingPage.View view) implements TemplateInstance {}

    record Plan(PlanPage.View view) implements TemplateInstance {}

    record Contact(ContactPage.View view) implements TemplateInstance {}

    record Withdrawal(String token, boolean done, Language language) implements TemplateInstance {}

    record Confirm(Confirmation view) implements TemplateInstance {}

    record Closing(String token, Language language) implements TemplateInstance {}

    record ClosedByHand() implements TemplateInstance {}

    record Closed() implements TemplateInstance {}

    record TooLarge() implements TemplateInstance {}

    record Unavailable() implements TemplateInstance {}

    private Pages() {}

    static Response open(int status, View view) {
        return page(status, new Open(view), view.language()).build();
    }

    static Response rating(int status, RatingPage.View view) {
        return page(status, new Rating(view), view.language()).build();
    }

    static Response plan(int status, PlanPage.View view) {
        return page(status, new Plan(view), view.language()).build();
    }

    static Response contact(int status, ContactPage.View view) {
        return page(status, new Contact(view), view.language()).build();
    }

    static Response withdrawal(String token, boolean done, Language language) {
        return page(200, new Withdrawal(token, done, language), language).build();
    }

    /** Nothing was done yet, and nothing is wrong. */
    static Response confirm(Confirmation view) {
        return page(200, new Confirm(view), view.language()).build();
    }

    static Response closing(Visit visit, Language language) {
        return page(200, new Closing(visit.token(), language), language).build();
    }

    static Response closedByHand(Language language) {
        return page(200, new ClosedByHand(), language).build();
    }

    /** The same for an unknown, an expired and a revoked link, so that nobody learns which it is. */
    public static Response closed(Language language) {
        return page(404, new Closed(), language).build();
    }

    static Response tooLarge(Language language) {
        return page(413, new TooLarge(), language).build();
    }

    /** A person is looking at this: a calm page, not a problem for programs. Neither token nor words reach the log. */
    public static Response unavailable(RuntimeException e, HttpHeaders headers) {
        LOG.errorf("PAGE_UNAVAILABLE cause=%s", e.getClass().getSimpleName());
        var language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return page(503, new Unavailable(), language)
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    /** Something to take along. */
    static Response file(String type, String extension, String content) {
        return Response.ok(content)
                .type(type + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan." + extension + "\"")
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
