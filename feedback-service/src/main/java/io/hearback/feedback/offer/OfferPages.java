package io.hearback.feedback.offer;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The assistant's pages as they are sent; their templates are in {@code templates/OfferPages}. */
final class OfferPages {

    record Start(View view) implements TemplateInstance {}

    record Weigh(View view) implements TemplateInstance {}

    record Answer(View view) implements TemplateInstance {}

    record Phone(View view) implements TemplateInstance {}

    record Write(View view) implements TemplateInstance {}

    record Preview(View view) implements TemplateInstance {}

    record Confirm(View view) implements TemplateInstance {}

    record Done(View view) implements TemplateInstance {}

    record Over(View view) implements TemplateInstance {}

    private OfferPages() {}

    static Response page(View view, TemplateInstance template) {
        var language = view.language().code();
        return Response.status(view.flawed().isEmpty() ? 200 : 422)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(template.data("lang", language).setLocale(language).render())
                .build();
    }

    /** Relative, as only the candidate's browser knows the host it came to. */
    static Response seeOther(String place) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, place)
                .build();
    }
}
