package io.hearback.message.desk;

import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.house.ReviewRules;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.Settlement;
import io.hearback.message.tenant.Callers;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;

/** The notices of which nobody can tell whether they arrived, with what is known, and what a person can say. */
@Path("/desk/unknown")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class UnknownPage {

    private static final int MOST = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance unknown(Reader reader, List<Notice> notices, String server, RulesForm rules);
    }

    private final Settlement settlement;
    private final ReviewRuleBook rules;
    private final SecurityIdentity visitor;
    private final String server;

    UnknownPage(
            Settlement settlement,
            ReviewRuleBook rules,
            SecurityIdentity visitor,
            @ConfigProperty(name = "hearback.smtp.host", defaultValue = "localhost") String server) {
        this.settlement = settlement;
        this.rules = rules;
        this.visitor = visitor;
        this.server = server;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance unknown(@Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        var tenant = Callers.tenantOf(visitor);
        ReviewRules holding = rules.stored(tenant);
        return Templates.unknown(reader, settlement.unknown(tenant, MOST), server, RulesForm.of(holding))
                .setLocale(reader.locale());
    }
}
