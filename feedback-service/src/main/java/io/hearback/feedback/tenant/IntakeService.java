package io.hearback.feedback.tenant;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of intake-service. */
@RegisterRestClient(configKey = "intake")
@Path("/internal/v1")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
interface IntakeService {

    record Key(String keyHash) {}

    @POST
    @Path("api-keys:verify")
    ApiKeys.Holder verify(Key key);
}
