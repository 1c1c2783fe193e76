package io.hearback.feedback.candidate;

import io.hearback.feedback.rating.Helpfulness;
import io.hearback.feedback.rating.Helpfulness.About;
import io.hearback.feedback.request.RequestDraft;
import io.hearback.feedback.request.RequestKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.List;

/**
 * What a candidate finds behind the link of a notice. Mail scanners open links too, so looking (GET, HEAD) changes
 * nothing; only a form that a person sent does.
 */
@Path("/c/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class CandidatePage {

    private final Reception reception;
    private final Door door;

    CandidatePage(Reception reception, Door door) {
        this.reception = reception;
        this.door = door;
    }

    @GET
    public Response show(@BeanParam Visit visit) {
        return reception.show(visit);
    }

    @POST
    @ByHand
    @Path("feedback-request")
    public Response ask(
            @BeanParam Visit visit,
            @RestForm List<String> topics,
            @RestForm String question,
            @RestForm String answerBy) {
        return reception.ask(visit, new RequestDraft(RequestKind.FEEDBACK, topics, question, answerBy));
    }

    @POST
    @ByHand
    @Path("review-request")
    public Response askForReview(@BeanParam Visit visit, @RestForm String question, @RestForm String answerBy) {
        return reception.ask(visit, new RequestDraft(RequestKind.REVIEW, List.of(), question, answerBy));
    }

    @POST
    @ByHand
    @Path("helpfulness")
    public Response judge(@BeanParam Visit visit, @RestForm String verdict, @RestForm String missing) {
        return reception.judge(visit, About.EXPLANATION, new Helpfulness.Draft(verdict, missing));
    }

    @POST
    @ByHand
    @Path("answer-helpfulness")
    public Response judgeAnswer(@BeanParam Visit visit, @RestForm String verdict, @RestForm String missing) {
        return reception.judge(visit, About.ANSWER, new Helpfulness.Draft(verdict, missing));
    }

    @GET
    @Path("{form: feedback-request|review-request|helpfulness|answer-helpfulness}")
    public Response back(@BeanParam Visit visit) {
        return door.back(visit, "");
    }

    @ServerExceptionMapper(RuntimeException.class)
    Response unavailable(RuntimeException e, HttpHeaders headers) {
        return Pages.unavailable(e, headers);
    }
}
