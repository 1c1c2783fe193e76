package io.hearback.feedback.candidate;

import io.hearback.feedback.rating.RatingDraft;
import io.hearback.feedback.request.RequestDraft;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;

/**
 * What a candidate finds behind the link of a notice. Mail scanners open links too, so looking (GET, HEAD) changes
 * nothing; only a form that was sent does.
 */
@Path("/c/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class CandidatePage {

    private static final Logger LOG = Logger.getLogger(CandidatePage.class);

    private final Reception reception;

    CandidatePage(Reception reception) {
        this.reception = reception;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return reception.show(visit);
    }

    @POST
    @Path("feedback-request")
    public Response ask(@BeanParam Visit visit, @RestForm List<String> topics, @RestForm String question) {
        return reception.ask(visit, new RequestDraft(topics, question));
    }

    @POST
    @Path("rating")
    public Response rate(@BeanParam Visit visit, @RestForm String score, @RestForm String comment) {
        return reception.rate(visit, new RatingDraft(score, comment));
    }

    /** A form that was shown again has its own address, and people reload it. */
    @GET
    @Path("{form: feedback-request|rating}")
    public Response back(@BeanParam Visit visit) {
        return reception.back(visit);
    }

    /** A person is looking at this: a calm page, not a problem for programs. Neither token nor words reach the log. */
    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        LOG.errorf("PAGE_UNAVAILABLE cause=%s", e.getClass().getSimpleName());
        return Pages.unavailable(Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
