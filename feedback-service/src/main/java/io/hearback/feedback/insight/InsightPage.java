package io.hearback.feedback.insight;

import io.hearback.feedback.badge.Badges;
import io.hearback.feedback.metric.Insights;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestForm;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How the process treats people: numbers, charts with their tables, and the way to the list behind each. */
@Path(Wanted.PLACE)
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class InsightPage {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance insight(Reader reader, Dashboard view);
    }

    private final Insights insights;
    private final Badges badges;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    InsightPage(Insights insights, Badges badges, Readers readers, SecurityIdentity recruiter, Clock clock) {
        this.insights = insights;
        this.badges = badges;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    /** What makes no sense in the address is named at its field, and the rest is shown. */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Response insight(@Context UriInfo address) {
        var tenant = Callers.tenantOf(recruiter);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var wanted = Wanted.of(address.getQueryParameters(), today);
        var insight = insights.ask(tenant, wanted.question());
        var badge = badges.isPublic(tenant);
        return readers.show(wanted.broken().isEmpty() ? 200 : UNPROCESSABLE, reader -> {
            var codes = MessageBundles.get(CodeTexts.class, Localized.Literal.of(reader.lang()));
            var numbers = Numbers.in(reader.locale());
            return Templates.insight(
                    reader, Dashboard.of(wanted, today, insight, numbers, codes, badge, tenant.value()));
        });
    }

    @POST
    @Path("/badge")
    @RolesAllowed(Callers.ADMIN)
    public Response badge(@RestForm String shown) {
        badges.show(Callers.tenantOf(recruiter), "true".equals(shown), clock.instant());
        return Response.seeOther(URI.create(Wanted.PLACE + "#badge")).build();
    }
}
