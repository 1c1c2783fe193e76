package io.hearback.feedback.request;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of message-service. */
@RegisterRestClient(configKey = "message")
@Path("/internal/v1/respect:check")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface RespectService {

    record Words(String text, String language) {}

    @POST
    Judgement check(Words words);
}
