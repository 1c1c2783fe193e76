package io.hearback.intake.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.UUID;

/** What message-service keeps about an application. */
@RegisterRestClient(configKey = "message")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Path("/internal/v1/tenants/{tenant}/applications/{application}/export")
@Produces(MediaType.APPLICATION_JSON)
interface MessageExport {

    @GET
    JsonNode read(@PathParam("tenant") String tenant, @PathParam("application") UUID application);
}
