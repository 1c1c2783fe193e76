package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Behind;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The applications behind a number, each with its story. */
@Path(Wanted.PLACE + "/list")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ListPage {

    /** @param continued whether others stand on a page before */
    public record Sheet(Behind.Of of, Wanted wanted, Behind.Page page, boolean continued) {

        public String first() {
            return wanted.list(of);
        }

        public String next() {
            return wanted.list(of, Map.of("after", page.next()));
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Reader reader, Sheet sheet);
    }

    private final Behind behind;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    ListPage(Behind behind, Readers readers, SecurityIdentity recruiter, Clock clock) {
        this.behind = behind;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    /** What makes no sense in the address is left out, and a place that is none is the first. */
    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance list(@RestQuery String of, @RestQuery String after, @Context UriInfo address) {
        var number = Stream.of(Behind.Of.values())
                .filter(each -> each.name().equals(of))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var wanted = Wanted.of(address.getQueryParameters(), today);
        var place = Optional.ofNullable(after).flatMap(Behind.Place::read);
        var page =
                behind.page(Callers.tenantOf(recruiter), number, wanted.question(), place.orElse(Behind.Place.FIRST));
        return readers.show(reader -> Templates.list(reader, new Sheet(number, wanted, page, place.isPresent())));
    }
}
