package io.hearback.intake.console;

import io.hearback.contract.ReasonCode;
import io.hearback.intake.reason.AtsReason;
import io.hearback.intake.reason.ReasonBook;
import io.hearback.intake.reason.ReasonMapping;
import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.util.ArrayList;
import java.util.stream.Stream;

/** What the organisation's own names of reasons mean; those that nobody has mapped come first. */
@Path("/console/reasons")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ReasonsPage {

    /** As for the API. */
    private static final int LONGEST = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reasons(Reader reader, ReasonBook book, ReasonCode[] codes, Done done);
    }

    private final ReasonMappings mappings;
    private final SecurityIdentity caller;

    ReasonsPage(ReasonMappings mappings, SecurityIdentity caller) {
        this.mappings = mappings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance reasons(@QueryParam("done") String done, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.reasons(reader, mappings.read(tenant()), ReasonCode.values(), Done.of(done))
                .setLocale(reader.locale());
    }

    /** @param code empty to say that the name stands for none of ours any more */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Callers.ADMIN)
    public Response map(@FormParam("ats") String ats, @FormParam("code") String code) {
        if (ats == null || ats.isBlank() || ats.length() > LONGEST) {
            return back(null);
        }
        var chosen = Stream.of(ReasonCode.values())
                .filter(known -> known.name().equals(code))
                .findFirst();
        var name = new AtsReason(ats);
        var all = new ArrayList<ReasonMapping>();
        mappings.read(tenant()).mappings().stream()
                .map(mapped -> new ReasonMapping(new AtsReason(mapped.ats()), mapped.code()))
                .filter(mapping -> !mapping.ats().key().equals(name.key()))
                .forEach(all::add);
        chosen.ifPresent(meaning -> all.add(new ReasonMapping(name, meaning)));
        mappings.replaceAll(tenant(), all);
        return back(chosen.isPresent() ? Done.MAPPED : Done.UNMAPPED);
    }

    private static Response back(Done done) {
        return Response.seeOther(URI.create("/console/reasons" + (done == null ? "" : "?done=" + done)))
                .build();
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
