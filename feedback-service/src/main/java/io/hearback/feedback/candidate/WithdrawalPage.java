package io.hearback.feedback.candidate;

import io.hearback.feedback.consent.Consents;
import io.hearback.feedback.consent.WithdrawalToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.WithFormRead;

import java.time.Clock;

/**
 * Withdraws the consent to stay in touch: for a person, and for a mail program's button (RFC 8058), which sends
 * {@code List-Unsubscribe=One-Click} without looking at anything. Works as long as the consent does, however long ago the page
 * it was given on has closed. Every token gets the same answer, so that nobody learns which is known.
 */
@Path("/stay-in-touch/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class WithdrawalPage {

    /** RFC 8058, 3.2. */
    private static final String ONE_CLICK = "One-Click";

    private final Consents consents;
    private final Clock clock;

    WithdrawalPage(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return Pages.withdrawal(visit.token(), false, visit.language());
    }

    /** The button of a mail program. A robot that sends the page's own form does not say this. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response press(@BeanParam Visit visit, @RestForm("List-Unsubscribe") String button) {
        return ONE_CLICK.equals(button) ? withdraw(visit) : show(visit);
    }

    /** The button of the page. */
    @POST
    @ByHand
    @WithFormRead
    @Path("by-hand")
    public Response withdraw(@BeanParam Visit visit) {
        WithdrawalToken.read(visit.token()).ifPresent(token -> consents.withdraw(token, clock.instant()));
        return Pages.withdrawal(visit.token(), true, visit.language());
    }

    @GET
    @Path("by-hand")
    public Response again(@BeanParam Visit visit) {
        return show(visit);
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }
}
