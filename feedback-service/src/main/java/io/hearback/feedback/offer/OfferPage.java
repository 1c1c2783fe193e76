package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.ByHand;
import io.hearback.feedback.candidate.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.WithFormRead;

/**
 * What a candidate finds behind the link of an offer. Looking (GET, HEAD) changes nothing, forms that a person sends keep notes,
 * and only the last page declines: it asks for a word that a person writes.
 */
@Path("/o/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class OfferPage {

    private static final Logger LOG = Logger.getLogger(OfferPage.class);

    private final Guide guide;
    private final Sending sending;

    OfferPage(Guide guide, Sending sending) {
        this.guide = guide;
        this.sending = sending;
    }

    @GET
    public Response start(@BeanParam OfferVisit visit) {
        return guide.start(visit);
    }

    @GET
    @Path("weigh")
    public Response weigh(@BeanParam OfferVisit visit) {
        return guide.weigh(visit);
    }

    @POST
    @ByHand
    @Path("weigh")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response weighed(@BeanParam OfferVisit visit, MultivaluedMap<String, String> form) {
        return guide.weighed(visit, sent(form));
    }

    @POST
    @ByHand
    @Path("reflection")
    public Response takeTime(@BeanParam OfferVisit visit, @RestForm String decideBy) {
        return guide.takeTime(visit, decideBy);
    }

    @GET
    @Path("reminder.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response reminder(@BeanParam OfferVisit visit) {
        return guide.reminder(visit);
    }

    @POST
    @ByHand
    @WithFormRead
    @Path("forget")
    public Response forget(@BeanParam OfferVisit visit) {
        return guide.forget(visit);
    }

    @GET
    @Path("answer")
    public Response answer(@BeanParam OfferVisit visit) {
        return guide.answer(visit);
    }

    @POST
    @ByHand
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answered(@BeanParam OfferVisit visit, MultivaluedMap<String, String> form) {
        return guide.answered(visit, sent(form));
    }

    @GET
    @Path("phone")
    public Response phone(@BeanParam OfferVisit visit) {
        return guide.phone(visit);
    }

    @GET
    @Path("letter")
    public Response letter(@BeanParam OfferVisit visit) {
        return guide.letter(visit);
    }

    @POST
    @ByHand
    @Path("letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response written(@BeanParam OfferVisit visit, MultivaluedMap<String, String> form) {
        return guide.written(visit, sent(form));
    }

    @GET
    @Path("preview")
    public Response preview(@BeanParam OfferVisit visit) {
        return sending.preview(visit);
    }

    @POST
    @ByHand
    @Path("preview")
    public Response chosen(@BeanParam OfferVisit visit, @RestForm String choice) {
        return sending.chosen(visit, choice);
    }

    @GET
    @Path("confirm")
    public Response confirm(@BeanParam OfferVisit visit) {
        return sending.confirm(visit);
    }

    @POST
    @ByHand
    @Path("send")
    public Response send(@BeanParam OfferVisit visit, @RestForm String confirmation, @RestForm String word) {
        return sending.send(visit, confirmation, word);
    }

    /** A form of which nothing was filled in has no body. */
    private static MultivaluedMap<String, String> sent(MultivaluedMap<String, String> form) {
        return form == null ? new MultivaluedHashMap<>() : form;
    }

    /** A form that was shown again has its own address, and people reload it. */
    @GET
    @Path("{form: reflection|forget|send}")
    public Response back(@BeanParam OfferVisit visit) {
        return guide.back(visit);
    }

    /** A person is looking at this: a calm page, not a problem for programs. Neither token nor words reach the log. */
    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        LOG.errorf("PAGE_UNAVAILABLE cause=%s", e.getClass().getSimpleName());
        return Pages.unavailable(e, headers);
    }
}
