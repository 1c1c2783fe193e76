package io.hearback.message.answer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.List;
import java.util.UUID;

@RegisterRestClient(configKey = "feedback")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface FeedbackClient {

    record Requests(List<UUID> requestIds) {}

    record Answers(List<GivenAnswer> answers) {}

    @POST
    @Path("/answers:resolve")
    Answers resolve(Requests requests);
}
