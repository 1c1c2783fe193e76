package io.hearback.feedback.candidate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.UUID;

/** What is asked of message-service. */
@RegisterRestClient(configKey = "message")
@Path("/internal/v1/tenants/{tenant}/notices/{notice}")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
interface MessageService {

    @GET
    Sender senderOf(String tenant, UUID notice);
}
