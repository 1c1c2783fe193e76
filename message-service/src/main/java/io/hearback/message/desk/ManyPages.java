package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;
import io.hearback.message.bulk.Bulk;
import io.hearback.message.bulk.BulkLine;
import io.hearback.message.bulk.BulkNotFoundException;
import io.hearback.message.bulk.Bulks;
import io.hearback.message.bulk.Outlook;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.UUID;

/** The queue of held notices, which notices to recall, and each decision about many with how far it has come. */
@Path("/desk")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ManyPages {

    private static final int PAGE = 100;
    private static final int LATEST = 50;

    /**
     * All that the page of a decision shows.
     *
     * @param mine whether the reader has asked for it, and so cannot confirm it
     * @param after for the next page of notices; null on the last
     */
    public record Sheet(
            Bulk bulk, Outlook outlook, boolean two, boolean mine, List<BulkLine> lines, UUID after, ManyDone done) {

        public boolean approves() {
            return bulk.kind() == Bulk.Kind.APPROVE;
        }

        public boolean recalls() {
            return bulk.kind() == Bulk.Kind.RECALL;
        }

        public boolean stands(String state) {
            return bulk.state().name().equals(state);
        }

        /** Whether what it did can be undone, as far as the decision itself tells. */
        public boolean undoable() {
            return bulk.state() == Bulk.State.DONE
                    && bulk.kind() != Bulk.Kind.UNDO
                    && bulk.counts().done() > 0;
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance held(
                Reader reader, ManyForm form, Choices choices, List<NoticeLine> lines, boolean more, ManyDone done);

        static native TemplateInstance recall(
                Reader reader, ManyForm form, List<Choices.Batch> batches, ReasonCode[] reasons, ManyDone done);

        static native TemplateInstance decisions(Reader reader, List<Bulk> bulks);

        static native TemplateInstance decision(Reader reader, Sheet sheet);
    }

    private final ManyDesk desk;
    private final Bulks bulks;
    private final SecurityIdentity visitor;

    ManyPages(ManyDesk desk, Bulks bulks, SecurityIdentity visitor) {
        this.desk = desk;
        this.bulks = bulks;
        this.visitor = visitor;
    }

    @GET
    @Path("/held")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance held(
            @QueryParam("done") String done, @Context UriInfo asked, @Context HttpHeaders headers) {
        var form = ManyForm.of(asked.getQueryParameters());
        var lines = desk.held(tenant(), form, PAGE + 1);
        var reader = Reader.of(headers);
        return Templates.held(
                        reader,
                        form,
                        desk.choices(tenant()),
                        lines.subList(0, Math.min(PAGE, lines.size())),
                        lines.size() > PAGE,
                        ManyDone.of(done))
                .setLocale(reader.locale());
    }

    @GET
    @Path("/recall")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance recall(
            @QueryParam("done") String done, @Context UriInfo asked, @Context HttpHeaders headers) {
        return recall(ManyForm.of(asked.getQueryParameters()), ManyDone.of(done), headers);
    }

    TemplateInstance recall(ManyForm form, ManyDone done, HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.recall(reader, form, desk.batches(tenant()), ReasonCode.values(), done)
                .setLocale(reader.locale());
    }

    @GET
    @Path("/decisions")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance decisions(@Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.decisions(reader, bulks.latest(tenant(), LATEST)).setLocale(reader.locale());
    }

    @GET
    @Path("/decisions/{id}")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance decision(
            @PathParam("id") UUID id,
            @QueryParam("after") UUID after,
            @QueryParam("done") String done,
            @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.decision(reader, sheet(id, after, ManyDone.of(done))).setLocale(reader.locale());
    }

    private Sheet sheet(UUID id, UUID after, ManyDone done) {
        var bulk = find(id);
        var lines = bulks.lines(tenant(), bulk, after, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var two = bulk.asked() != null || bulk.needsSecondPerson(bulks.alone(tenant()));
        var me = Actor.recruiter(visitor).subject();
        var mine = bulk.asked() != null && bulk.asked().by().subject().equals(me);
        return new Sheet(
                bulk,
                bulks.outlook(tenant(), id),
                two,
                mine,
                shown,
                lines.size() > PAGE ? shown.getLast().id() : null,
                bulk.state() == Bulk.State.DONE && done == ManyDone.STARTED ? null : done);
    }

    private Bulk find(UUID id) {
        try {
            return bulks.find(tenant(), id);
        } catch (BulkNotFoundException e) {
            throw new NotFoundException();
        }
    }

    private TenantId tenant() {
        return Callers.tenantOf(visitor);
    }
}
