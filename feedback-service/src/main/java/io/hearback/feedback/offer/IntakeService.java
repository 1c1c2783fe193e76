package io.hearback.feedback.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearback.contract.OutcomeKind;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is asked of intake-service, and told to it. */
@RegisterRestClient(configKey = "intake")
@Path("/internal/v1")
@ClientHeaderParam(name = "Authorization", value = "Bearer ${hearback.service-token}")
interface IntakeService {

    record Question(String tenantId, String reference, UUID applicationId) {}

    record WhoIsBehind(List<UUID> applicationIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applicants(List<Applicant> applicants) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Applicant(
            UUID applicationId,
            String tenantId,
            String organisation,
            Candidate candidate,
            Job job,
            Recruiter recruiter) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Candidate(String name, String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Job(String title) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recruiter(String name) {}

    record Told(
            String tenantId,
            UUID applicationId,
            OutcomeKind outcome,
            Instant decidedAt,
            String candidateWords,
            LocalDate keepInTouchUntil) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(UUID outcomeId) {}

    @POST
    @Path("applications:find")
    FoundApplication find(Question question);

    @POST
    @Path("applicants:resolve")
    Applicants resolve(WhoIsBehind question);

    @POST
    @Path("candidate-decisions")
    Receipt tell(@HeaderParam("Idempotency-Key") UUID key, Told decision);
}
