package io.hearback.message.desk;

import io.hearback.message.promise.AlreadyWrittenException;
import io.hearback.message.promise.Haste;
import io.hearback.message.promise.NobodyWaitsException;
import io.hearback.message.promise.NotWritableException;
import io.hearback.message.promise.Waitings;
import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who waits for an answer, the most urgent first, and a word to each of them with one button. */
@Path("/desk/waiting")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WaitingPage {

    private static final int PAGE = 50;

    /**
     * @param haste null for all
     * @param continued whether there are others that are not on this page
     * @param next the last on this page, if there are others after it
     */
    public record Sheet(List<WaitingLine> lines, Haste haste, boolean continued, UUID next, Done done) {

        public Haste[] hastes() {
            return Haste.values();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance waiting(Reader reader, Sheet sheet);
    }

    private final Waitings waitings;
    private final Clock clock;
    private final SecurityIdentity visitor;

    WaitingPage(Waitings waitings, Clock clock, SecurityIdentity visitor) {
        this.waitings = waitings;
        this.clock = clock;
        this.visitor = visitor;
    }

    /** @param application one alone, for whoever comes from a page that names it; null for all */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance waiting(
            @QueryParam("state") String state,
            @QueryParam("after") UUID after,
            @QueryParam("application") UUID application,
            @QueryParam("done") String done,
            @Context HttpHeaders headers) {
        var haste = Stream.of(Haste.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var page =
                application == null ? waitings.page(Callers.tenantOf(visitor), haste, after, PAGE) : alone(application);
        var lines = page.waiting().stream()
                .map(waiting -> WaitingLine.of(waiting, clock))
                .toList();
        var next = page.more() ? lines.getLast().application() : null;
        var reader = Reader.of(headers);
        return Templates.waiting(
                        reader, new Sheet(lines, haste, after != null || application != null, next, Done.of(done)))
                .setLocale(reader.locale());
    }

    private Waitings.Page alone(UUID application) {
        return new Waitings.Page(
                waitings.find(Callers.tenantOf(visitor), application).stream().toList(), false);
    }

    @POST
    @Path("/{application}/holding")
    @RolesAllowed(Callers.RECRUITER)
    public Response hold(@PathParam("application") UUID application) {
        return Response.seeOther(URI.create("/desk/waiting?done=" + written(application)))
                .build();
    }

    private Done written(UUID application) {
        try {
            waitings.write(Callers.tenantOf(visitor), application, Actor.recruiter(visitor));
            return Done.HOLDING_WRITTEN;
        } catch (NobodyWaitsException | NotWritableException | AlreadyWrittenException | IntakeUnavailableException e) {
            return Done.NOT_WRITTEN;
        }
    }
}
