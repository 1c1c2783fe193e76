package io.hearback.message.desk;

import io.hearback.message.proof.Proof;
import io.hearback.message.proof.Proofs;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import java.util.UUID;

/** What can be proved of one notice, to be read or printed. */
@Path("/desk/notices/{id}/proof")
@HttpAuthenticationMechanism(ConsoleMechanism.NAME)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ProofPage {

    /** @param text null, as is judged, while the notice lacks its words */
    public record Sheet(Proof proof, NoticeFile notice, String text, Judged judged) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance proof(Reader reader, Sheet sheet);
    }

    private final Proofs proofs;
    private final NoticeSheets sheets;
    private final SecurityIdentity visitor;

    ProofPage(Proofs proofs, NoticeSheets sheets, SecurityIdentity visitor) {
        this.proofs = proofs;
        this.sheets = sheets;
        this.visitor = visitor;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR})
    public TemplateInstance proof(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var reader = Reader.of(headers);
        return Templates.proof(reader, sheet(id)).setLocale(reader.locale());
    }

    private Sheet sheet(UUID id) {
        var tenant = Callers.tenantOf(visitor);
        var file = sheets.file(tenant, id);
        var proof = proofs.of(tenant, id);
        return new Sheet(
                proof,
                file,
                file.isWritten() ? Lines.flowing(InertLink.inText(file.textBody())) : null,
                proof.history().judgement().map(Judged::of).orElse(null));
    }
}
