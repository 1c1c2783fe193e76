package io.hearback.message.api;

import io.hearback.message.notice.Notice;
import io.hearback.message.notice.Settlement;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a person decides about a notice of which nobody can tell whether it arrived. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.RECRUITER)
@RunOnVirtualThread
@Tag(name = "Notices")
public class UnprovedResource {

    private static final int MOST = 200;

    /** The newest first. */
    public record UnknownList(List<UnknownNotice> notices) {}

    /**
     * @param messageId to be looked for in the logs of the mail server
     * @param handedOverAt when its last hand-over ended without an answer that tells
     */
    public record UnknownNotice(
            UUID noticeId, UUID applicationId, String cause, String messageId, Instant handedOverAt, int attempts) {

        static UnknownNotice of(Notice notice) {
            var life = notice.life();
            return new UnknownNotice(
                    notice.id(),
                    notice.occasion().applicationId(),
                    life.cause(),
                    notice.messageId(),
                    life.stateAt(),
                    life.attempts());
        }
    }

    private final Settlement settlement;
    private final SecurityIdentity caller;

    UnprovedResource(Settlement settlement, SecurityIdentity caller) {
        this.settlement = settlement;
        this.caller = caller;
    }

    @GET
    @Path("/unknown")
    @Operation(
            summary = "Notices of which nobody can tell whether they arrived",
            description =
                    "The newest first, at most 200. What you know of them: say that one arrived, or send it again.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public UnknownList unknown() {
        return new UnknownList(settlement.unknown(Callers.tenantOf(caller), MOST).stream()
                .map(UnknownNotice::of)
                .toList());
    }

    @POST
    @Path("/{id}/arrived")
    @Operation(
            summary = "An UNKNOWN notice arrived: it is never sent again",
            description =
                    "If it did not, its reader never hears. 409, with its state, if it is not UNKNOWN. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView arrived(UUID id) {
        return NoticeView.of(settlement.arrived(Callers.tenantOf(caller), id, Actor.recruiter(caller)));
    }

    @POST
    @Path("/{id}/send-again")
    @Operation(
            summary = "Send an UNKNOWN notice again",
            description =
                    "If it arrived the first time, its reader gets it twice. It leaves at the next hour that suits."
                            + " 409, with its state, if it is not UNKNOWN. Twice is once.")
    @RolesAllowed(Callers.RECRUITER)
    public NoticeView sendAgain(UUID id) {
        return NoticeView.of(settlement.sendAgain(Callers.tenantOf(caller), id, Actor.recruiter(caller)));
    }
}
