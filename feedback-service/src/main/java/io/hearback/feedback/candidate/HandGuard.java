package io.hearback.feedback.candidate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some mail scanners run a page's scripts and send its forms. A browser says whether a person's click or key set a request
 * off (Fetch Metadata: {@code Sec-Fetch-User}) and where it came from ({@code Sec-Fetch-Site}). Where it does not say so, or
 * says otherwise, nothing is done yet: the person is asked to tick a box and to send again, which also works without scripts
 * and in browsers that say nothing.
 */
class HandGuard {

    /** The box on the page that asks. */
    static final String CONFIRMED = "confirmed";

    /** After the form was read, which filters of the standard's own kind cannot wait for. */
    @ByHand
    @WithFormRead
    @ServerRequestFilter
    public Optional<Response> guard(ContainerRequestContext context) {
        var fields = fields();
        if (!context.getMethod().equals("POST") || isByHand(context, fields)) {
            return Optional.empty();
        }
        var uri = context.getUriInfo();
        var language = Language.of(uri.getQueryParameters().getFirst("lang"))
                .orElseGet(() -> Language.preferred(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Optional.of(
                Pages.confirm(new Confirmation(uri.getRequestUri().getRawPath(), language, without(fields))));
    }

    private static boolean isByHand(ContainerRequestContext context, List<Confirmation.Field> fields) {
        var site = context.getHeaderString("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return site != null && "?1".equals(context.getHeaderString("Sec-Fetch-User"))
                || fields.contains(new Confirmation.Field(CONFIRMED, "yes"));
    }

    private static List<Confirmation.Field> without(List<Confirmation.Field> fields) {
        return fields.stream().filter(field -> !field.name().equals(CONFIRMED)).toList();
    }

    private static List<Confirmation.Field> fields() {
        var form = CurrentRequestManager.get().getFormData();
        var fields = new ArrayList<Confirmation.Field>();
        if (form != null) {
            for (var name : form) {
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> fields.add(new Confirmation.Field(name, value.getValue())));
            }
        }
        return fields;
    }
}
