package io.hearback.feedback.request;

import io.hearback.contract.AnswerGiven;
import io.hearback.contract.AnswerKind;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Announcements;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Gives answers: each once, judged before, and told with the transaction that keeps it. */
@ApplicationScoped
public class Answering {

    private final TenantWall wall;
    private final RequestFiles files;
    private final RespectCheck respect;
    private final Announcements announcements;

    Answering(TenantWall wall, RequestFiles files, RespectCheck respect, Announcements announcements) {
        this.wall = wall;
        this.files = files;
        this.respect = respect;
        this.announcements = announcements;
    }

    /**
     * Judged outside any transaction. After a crash either all of it is there (the answer, the request's state, the event) or
     * nothing.
     *
     * @param secondLook whether whoever answers has seen what is doubtful about it, and sends it all the same
     * @return empty if there is no such request
     * @throws BrokenRulesException if the draft breaks a rule
     * @throws ClosedRequestException if the request is answered or expired, also if another was quicker
     * @throws DisrespectfulAnswerException if it is disrespectful; or doubtful, without a second look
     * @throws NotJudgedException if it cannot be judged now
     */
    public Optional<RequestFile> give(TenantId tenant, UUID id, AnswerDraft typed, boolean secondLook, Instant now) {
        var file = files.find(tenant, id);
        if (file.isEmpty()) {
            return file;
        }
        RequestFiles.requireOpen(file.get());
        var broken = typed.broken();
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
        var draft = typed.in(file.get().language());
        var judgement = respect.judge(draft.text(), draft.language());
        if (judgement.isDisrespectful() || judgement.isDoubtful() && !secondLook) {
            throw new DisrespectfulAnswerException(judgement);
        }
        return wall.inside(tenant, handle -> keep(handle, tenant, id, draft, now));
    }

    private Optional<RequestFile> keep(Handle handle, TenantId tenant, UUID id, AnswerDraft draft, Instant now) {
        var locked = files.find(handle, id, "for update");
        locked.ifPresent(file -> {
            RequestFiles.requireOpen(file);
            handle.createUpdate("""
                            insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)
                            values (:request, :tenant, :strength, :gap, :advice, :language, :signedBy, :now)""")
                    .bind("request", id)
                    .bind("tenant", tenant.value())
                    .bind("strength", draft.strength())
                    .bind("gap", draft.gap())
                    .bind("advice", draft.advice())
                    .bind("language", draft.language())
                    .bind("signedBy", draft.signedBy())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            update feedback_request
                            set state = 'ANSWERED', state_at = :now, answer_notice_state = 'WAITING' where id = :id""").bind("now", now).bind("id", id).execute();
            tell(handle, tenant, file, AnswerKind.ANSWER, draft.language(), now);
        });
        return locked.flatMap(file -> files.find(handle, id, ""));
    }

    /** Part of the caller's transaction. */
    void tell(Handle handle, TenantId tenant, RequestFile file, AnswerKind kind, String language, Instant now) {
        var event = new AnswerGiven(
                file.id(),
                tenant.value(),
                file.applicationId(),
                file.outcomeId(),
                file.noticeId(),
                kind,
                language,
                now);
        announcements.tell(handle, tenant, AnswerGiven.TYPE, file.applicationId(), now, event);
    }
}
