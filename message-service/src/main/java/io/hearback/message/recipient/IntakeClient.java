package io.hearback.message.recipient;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.List;
import java.util.UUID;

@RegisterRestClient(configKey = "intake")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface IntakeClient {

    record Outcomes(List<UUID> outcomeIds) {}

    record Recipients(List<Recipient> recipients) {}

    record Applications(List<UUID> applicationIds) {}

    record Applicants(List<Applicant> applicants) {}

    record Key(String keyHash) {}

    @POST
    @Path("/recipients:resolve")
    Recipients resolve(Outcomes outcomes);

    @POST
    @Path("/applicants:resolve")
    Applicants resolve(Applications applications);

    @POST
    @Path("/erasures/{id}/done")
    void erased(@PathParam("id") UUID id);

    @POST
    @Path("/api-keys:verify")
    KeyOwner verify(Key key);
}
