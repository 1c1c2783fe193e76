package io.hearback.feedback.insight;

import io.hearback.feedback.metric.SilenceWatch;
import io.hearback.feedback.metric.SilenceWatch.Waiter;
import io.hearback.feedback.reader.Ids;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who waits past the promise, and who soon will. Their names, and the word that is written to them, are at the desk. */
@Path(Wanted.PLACE + "/silence")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SilencePage {

    private static final int PAGE = 50;

    /**
     * @param continued whether others stand on a page before
     * @param next the last on this page, if there are others after it
     */
    public record Sheet(
            List<Waiter> waiters,
            SilenceWatch.Count count,
            Numbers numbers,
            Instant now,
            boolean continued,
            UUID next) {

        public boolean isLate(Waiter waiter) {
            return waiter.due().isBefore(now);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance silence(Reader reader, Sheet sheet);
    }

    private final SilenceWatch watch;
    private final Readers readers;
    private final SecurityIdentity recruiter;
    private final Clock clock;

    SilencePage(SilenceWatch watch, Readers readers, SecurityIdentity recruiter, Clock clock) {
        this.watch = watch;
        this.readers = readers;
        this.recruiter = recruiter;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance silence(@RestQuery String after) {
        var tenant = Callers.tenantOf(recruiter);
        var now = clock.instant();
        var from = Ids.of(after);
        var found = watch.list(tenant, now, from, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? shown.getLast().application() : null;
        var count = watch.count(tenant, now);
        return readers.show(reader -> Templates.silence(
                reader, new Sheet(shown, count, Numbers.in(reader.locale()), now, from != null, next)));
    }
}
