package io.hearback.intake.imports;

import io.hearback.contract.OutcomeRecorded;
import io.hearback.intake.vault.ResolvedRecipient;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.util.List;

/** What message-service would make of outcomes. */
@RegisterRestClient(configKey = "message")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface MessageService {

    record Case(OutcomeRecorded outcome, ResolvedRecipient recipient) {}

    record Cases(List<Case> cases) {}

    record Forecasts(List<List<ForecastNotice>> forecasts) {}

    @POST
    @Path("/notices:forecast")
    Forecasts forecast(Cases cases);
}
