package io.hearback.message.desk;

import io.hearback.message.notice.Calls;
import io.hearback.message.notice.Completion;
import io.hearback.message.notice.Judgement;
import io.hearback.message.notice.Notices;
import io.hearback.message.notice.ReasonVersions;
import io.hearback.message.notice.Review;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the page of a notice shows. */
@ApplicationScoped
class NoticeSheets {

    private final Desk desk;
    private final Notices notices;
    private final Calls calls;
    private final ReasonVersions reasons;
    private final Completion completion;
    private final Review review;
    private final PhraseCheck phrases;

    NoticeSheets(
            Desk desk,
            Notices notices,
            Calls calls,
            ReasonVersions reasons,
            Completion completion,
            Review review,
            PhraseCheck phrases) {
        this.desk = desk;
        this.notices = notices;
        this.calls = calls;
        this.reasons = reasons;
        this.completion = completion;
        this.review = review;
        this.phrases = phrases;
    }

    /** @throws NotFoundException if the organisation has no such notice */
    NoticeFile file(TenantId tenant, UUID id) {
        return desk.find(tenant, id).orElseThrow(NotFoundException::new);
    }

    /** @param done what has just become of it; or null */
    NoticeSheet sheet(TenantId tenant, UUID id, Done done) {
        var file = file(tenant, id);
        // No reason helps where a name or an address is missing.
        var form = file.held(null) == Held.PARTY_MISSING
                ? null
                : completion
                        .open(tenant, id)
                        .map(open -> form(open, ReasonForm.of(open.reason()), null))
                        .orElse(null);
        return sheet(tenant, id, form, done);
    }

    /** As a recruiter has filled it in. @return empty if its reason cannot be completed, or no longer */
    Optional<NoticeSheet> sheet(TenantId tenant, UUID id, ReasonForm filled, CompletionForm.Preview preview) {
        return completion
                .open(tenant, file(tenant, id).id())
                .map(open -> sheet(tenant, id, form(open, filled, preview), null));
    }

    private CompletionForm form(Completion.Open open, ReasonForm reason, CompletionForm.Preview preview) {
        var checked = phrases.judge(reason, open.language(), open.country());
        return new CompletionForm(reason, open.language(), open.country(), checked, preview);
    }

    private NoticeSheet sheet(TenantId tenant, UUID id, CompletionForm form, Done done) {
        var notice = file(tenant, id);
        var judgement = notices.judgement(tenant, id);
        var judged = judgement.map(Judged::of);
        var overruled = judgement.map(Judgement::isFinal).orElse(false);
        return new NoticeSheet(
                notice,
                notice.isWritten() ? InertLink.inText(notice.textBody()) : null,
                notice.held(judged.map(Judged::verdict).orElse(null)),
                judged.orElse(null),
                notice.isHeld() && notice.isWritten() && !overruled,
                review.canUndo(tenant, id),
                notice.isToCall()
                        ? calls.open(tenant, id).map(Calls.Open::talkingPoints).orElse(List.of())
                        : List.of(),
                reasons.of(tenant, id),
                form,
                done);
    }
}
