package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.growth.NextStep;
import io.hearback.message.growth.NextSteps;
import io.hearback.message.growth.Suggestion;
import io.hearback.message.notice.Explanations;
import io.hearback.message.notice.Explanations.Explanation;
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

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
    static final String MASKED = "…";

    /**
     * @param text absent while a person has yet to complete the notice; the link is masked
     * @param sentAt absent unless the mail server took the notice
     * @param why the sentences of the text that explain the decision; none where it gives no reason
     * @param decisionAutomated whether a machine took part in the decision (GDPR, Art. 22)
     * @param nextSteps the closest first; none for what is no refusal, or may give no reason
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
            Instant sentAt,
            List<String> why,
            boolean decisionAutomated,
            List<PageStep> nextSteps) {

        static NoticePage of(Notice notice, Explanation explanation, List<PageStep> nextSteps) {
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
                    life.state() == NoticeState.SENT ? life.stateAt() : null,
                    explanation.sentences(),
                    explanation.decisionAutomated(),
                    nextSteps);
        }
    }

    /** @param language BCP 47: the notice's, or its main language */
    public record PageStep(NextStep.Kind kind, String title, String description, URI url, String language) {

        static PageStep of(Suggestion suggestion) {
            var step = suggestion.step();
            return new PageStep(step.kind(), step.title(), step.description(), step.url(), step.language());
        }
    }

    private final Notices notices;
    private final Explanations explanations;
    private final NextSteps nextSteps;

    InternalNoticeResource(Notices notices, Explanations explanations, NextSteps nextSteps) {
        this.notices = notices;
        this.explanations = explanations;
        this.nextSteps = nextSteps;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One notice to a candidate with its words")
    @RolesAllowed(Callers.SERVICE)
    public NoticePage one(String tenant, UUID id) {
        return notices.find(tenantId(tenant), id)
                .filter(Notice::isToCandidate)
                .map(notice -> NoticePage.of(notice, explanations.of(notice), nextStepsAfter(notice)))
                .orElseThrow(NoticeNotFoundException::new);
    }

    /** Those that go with the reason it states; none where it states none. */
    private List<PageStep> nextStepsAfter(Notice notice) {
        return notices.statedReason(notice.tenant(), notice.id())
                .map(reason -> nextSteps
                        .forNotice(notice.tenant(), notice.wording().language(), reason)
                        .stream()
                        .map(PageStep::of)
                        .toList())
                .orElse(List.of());
    }

    private static TenantId tenantId(String tenant) {
        try {
            return new TenantId(tenant);
        } catch (IllegalArgumentException e) {
            throw new NoticeNotFoundException();
        }
    }
}
