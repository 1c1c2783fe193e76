package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.notice.Notices;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.UUID;

import static io.hearback.message.compose.Composition.LINK;

/** For feedback-service's pages, which keep no names themselves. */
@Path("/internal/v1/tenants/{tenant}/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
public class InternalNoticeResource {

    /** What stands for the link: whoever reads this is not its owner. */
    private static final String MASKED = "…";

    /**
     * @param text absent while a person has yet to complete the notice; the link is masked
     * @param sentAt absent unless the mail server took the notice
     */
    public record NoticePage(
            UUID noticeId,
            NoticeKind kind,
            NoticeState state,
            String language,
            String organisation,
            String jobTitle,
            String candidateName,
            String signedBy,
            String subject,
            String text,
            Instant sentAt) {

        static NoticePage of(Notice notice) {
            var parties = notice.parties();
            var life = notice.life();
            return new NoticePage(
                    notice.id(),
                    notice.occasion().kind(),
                    life.state(),
                    notice.wording().language(),
                    parties.organisation(),
                    parties.jobTitle(),
                    parties.candidate().name(),
                    parties.signedBy().name(),
                    notice.wording().subject(),
                    notice.complete() ? notice.wording().text().replace(LINK, MASKED) : null,
                    life.state() == NoticeState.SENT ? life.stateAt() : null);
        }
    }

    private final Notices notices;

    InternalNoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One notice to a candidate with its words")
    @RolesAllowed(Callers.SERVICE)
    public NoticePage one(String tenant, UUID id) {
        return notices.find(tenantId(tenant), id)
                .filter(Notice::isToCandidate)
                .map(NoticePage::of)
                .orElseThrow(NoticeNotFoundException::new);
    }

    private static TenantId tenantId(String tenant) {
        try {
            return new TenantId(tenant);
        } catch (IllegalArgumentException e) {
            throw new NoticeNotFoundException();
        }
    }
}
