package io.hearback.feedback.link;

import io.hearback.contract.NoticeKind;
import io.hearback.feedback.tenant.TenantId;

import java.util.UUID;

/** An open link: whoever holds it speaks about this notice, and about nothing else. */
public record Link(
        TenantId tenant, UUID noticeId, UUID outcomeId, UUID applicationId, NoticeKind kind, String language) {

    /** Only a refusal leaves a candidate with questions; in the other cases the candidate decided. */
    public boolean asksForFeedback() {
        return kind == NoticeKind.REFUSAL;
    }
}
