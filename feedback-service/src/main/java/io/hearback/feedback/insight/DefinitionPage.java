package io.hearback.feedback.insight;

import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.reader.Reader;
import io.hearback.feedback.reader.Readers;
import io.hearback.feedback.tenant.Callers;
import io.hearback.signin.ConsoleMechanism;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.stream.Stream;

/** What each number means, how it is counted and what it leaves out. */
@Path(Wanted.PLACE + "/definitions")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DefinitionPage {

    /** The definitions of one group. */
    public record Shelf(Group group, List<Metric> metrics) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance definitions(Reader reader, List<Shelf> shelves);

        static native TemplateInstance definition(Reader reader, Metric metric);
    }

    private final Readers readers;

    DefinitionPage(Readers readers) {
        this.readers = readers;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance definitions() {
        var shelves = Stream.of(Group.values())
                .map(group -> new Shelf(
                        group,
                        Stream.of(Metric.values())
                                .filter(metric -> Group.of(metric) == group)
                                .toList()))
                .toList();
        return readers.show(reader -> Templates.definitions(reader, shelves));
    }

    @GET
    @Path("/{metric}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public TemplateInstance definition(String metric) {
        var found = Stream.of(Metric.values())
                .filter(each -> each.name().equals(metric))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return readers.show(reader -> Templates.definition(reader, found));
    }
}
