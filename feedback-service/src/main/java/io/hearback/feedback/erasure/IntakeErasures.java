package io.hearback.feedback.erasure;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.UUID;

/** Where it is told that nothing is left here. */
@RegisterRestClient(configKey = "intake")
@Path("/internal/v1/erasures")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
interface IntakeErasures {

    @POST
    @Path("{id}/done")
    void done(UUID id);
}
