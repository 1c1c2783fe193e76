package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.hearback.feedback.tenant.TenantId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A platform asks here for the link that it puts into a mail of its own: the one with the offer, as a rule. */
@Path("/v1/offer-links")
@Produces(MediaType.APPLICATION_JSON)
class OfferLinkResource {

    private final OfferLinks links;
    private final Decisions decisions;
    private final Applications applications;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final String publicUrl;

    OfferLinkResource(
            OfferLinks links,
            Decisions decisions,
            Applications applications,
            SecurityIdentity caller,
            Clock clock,
            @ConfigProperty(name = "hearback.feedback.public-url") String publicUrl) {
        this.links = links;
        this.decisions = decisions;
        this.applications = applications;
        this.caller = caller;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(
            summary = "A link with which a candidate can decline an offer, or withdraw",
            description =
                    "One link for each application and purpose: asked for again, it is the same link with what was noted"
                            + " behind it, and the answer has a new address that opens it too. An application that is"
                            + " reinstated after its candidate decided has a new one, and its old addresses open that.")
    @APIResponse(responseCode = "201", description = "The link")
    @APIResponse(responseCode = "200", description = "The link that was there already, with another address")
    @APIResponse(responseCode = "422", description = "A problem that names the field, the rule and the fix")
    public Response give(OfferLinkRequest body) {
        if (body == null) {
            throw new BrokenRulesException(List.of(new BrokenRule("", "is missing", "send one JSON object")));
        }
        var now = clock.instant();
        body.check(now);
        var tenant = Callers.tenantOf(caller);
        var application = find(tenant, body);
        var given = links.give(
                tenant,
                application.applicationId(),
                body.purpose(),
                language(tenant, application.applicationId(), body.language()),
                body.end(now),
                now);
        var answer = OfferLinkAnswer.of(
                given.link(),
                URI.create(publicUrl + "/o/" + given.token()),
                decisions.of(given.link()).orElse(null),
                now);
        return Response.status(given.made() ? 201 : 200)
                .location(URI.create("/v1/offer-links/" + given.link().id()))
                .entity(answer)
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(summary = "What came of a link", description = "Never what its candidate noted behind it.")
    public OfferLinkAnswer show(@PathParam("id") UUID id) {
        var link = links.find(Callers.tenantOf(caller), id).orElseThrow(NotFoundException::new);
        return OfferLinkAnswer.of(link, null, decisions.of(link).orElse(null), clock.instant());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.ADMIN})
    @Operation(summary = "Take a link back", description = "None of its addresses opens it any more. Twice is once.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void revoke(@PathParam("id") UUID id) {
        if (!links.revoke(Callers.tenantOf(caller), id, clock.instant())) {
            throw new NotFoundException();
        }
    }

    private FoundApplication find(TenantId tenant, OfferLinkRequest body) {
        var field = body.applicationId() == null ? "reference" : "applicationId";
        var found = applications
                .find(tenant, body.reference(), body.applicationId())
                .orElseThrow(() -> broken(
                        field, "is none of your applications", "report a stage event of it first, with its people"));
        if (!found.peopleKnown()) {
            throw broken(field, "has nobody who could be written to", "report a stage event of it with its people");
        }
        if (!found.open()) {
            throw broken(field, "has come to its end already", "report a reinstatement first if it goes on");
        }
        return found;
    }

    private String language(TenantId tenant, UUID application, String asked) {
        var wish = asked != null
                ? asked
                : applications.people(tenant, application).map(People::language).orElse("");
        return Language.of(wish.split("-")[0].toLowerCase()).orElse(Language.EN).code();
    }

    private static BrokenRulesException broken(String field, String rule, String fix) {
        return new BrokenRulesException(List.of(new BrokenRule(field, rule, fix)));
    }

    @ServerExceptionMapper
    public Response intakeAway(IntakeAwayException e) {
        return HttpProblem.builder()
                .withType(URI.create("urn:hearback:problem:unavailable"))
                .withTitle("Not available just now")
                .withStatus(503)
                .withDetail("Applications cannot be looked up just now; try again shortly.")
                .withHeader("Retry-After", 5)
                .build()
                .toResponse();
    }
}
