package io.hearback.intake.console;

import io.hearback.intake.reason.ReasonMappings;
import io.hearback.intake.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Where the console begins: what came in lately, and what waits for somebody. */
@Path("/console")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class OverviewPage {

    /**
     * What came in.
     *
     * @param today outcomes in the last 24 hours
     * @param begun whether there ever was one
     * @param unmapped names of reasons that nobody has mapped
     */
    public record Intake(long today, boolean begun, int unmapped) {}

    @CheckedTemplate
    static class Templates {
        /** @param intake null for the admin of the installation, who acts for no organisation */
        static native TemplateInstance overview(Reader reader, Intake intake);
    }

    private final Overview overview;
    private final ReasonMappings reasons;
    private final SecurityIdentity caller;

    OverviewPage(Overview overview, ReasonMappings reasons, SecurityIdentity caller) {
        this.overview = overview;
        this.reasons = reasons;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Callers.ADMIN, Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance overview(@Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var intake = Callers.ownTenantOf(caller)
                .map(tenant ->
                        overview.of(tenant, reasons.read(tenant).unmapped().size()))
                .orElse(null);
        return Templates.overview(reader, intake).setLocale(reader.locale());
    }
}
