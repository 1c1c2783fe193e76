package io.hearback.feedback.candidate;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import java.util.ArrayList;
import java.util.List;

/**
 * Some mail scanners run a page's scripts and send its forms. A browser says whether a person's click or key set a request
 * off (Fetch Metadata: {@code Sec-Fetch-User}) and where it came from ({@code Sec-Fetch-Site}). Where it does not say so, or
 * says otherwise, nothing is done yet: the person is asked to tick a box and to send again, which also works without scripts
 * and in browsers that say nothing.
 */
@ByHand
@Provider
class HandGuard implements ContainerRequestFilter {

    /** The box on the page that asks. */
    static final String CONFIRMED = "confirmed";

    @Override
    @WithFormRead
    public void filter(ContainerRequestContext context) {
        var fields = fields(context);
        if (context.getMethod().equals("POST") && !isByHand(context, fields)) {
            var uri = context.getUriInfo();
            var language = Language.of(uri.getQueryParameters().getFirst("lang"))
                    .orElseGet(() -> Language.preferred(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            context.abortWith(
                    Pages.confirm(new Confirmation(uri.getRequestUri().getRawPath(), language, without(fields))));
        }
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

    private static List<Confirmation.Field> fields(ContainerRequestContext context) {
        var request = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        FormData form = request.getFormData();
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
