package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.house.House;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Completes a held refusal: its reason in other words, or the one it lacked. It is composed again from what was kept, in
 * the organisation's words of today, and judged again.
 */
@ApplicationScoped
public class Completion {

    /** @param judgement of the new text with all its findings; empty if the notice still lacks something else */
    public record Completed(Notice notice, Optional<Judgement> judgement) {}

    /**
     * What a held refusal says so far, and where.
     *
     * @param reason null if it has none; its details may be incomplete
     * @param language it will be written in
     * @param country whose law holds, ISO 3166-1 alpha-2; null if none is known
     */
    public record Open(Reason reason, String language, String country) {}

    /**
     * What a held refusal would say, and how that would be judged.
     *
     * @param judgement empty if it would still lack something
     * @param cause why it would stay HELD; null if it would be scheduled
     */
    public record Trial(Composition wording, Optional<Judgement> judgement, String cause) {}

    private final TenantWall wall;
    private final Texts texts;
    private final ReasonVersions reasons;
    private final Release release;
    private final Gatherer gatherer;
    private final Houses houses;
    private final Clock clock;

    Completion(
            TenantWall wall,
            Texts texts,
            ReasonVersions reasons,
            Release release,
            Gatherer gatherer,
            Houses houses,
            Clock clock) {
        this.wall = wall;
        this.texts = texts;
        this.reasons = reasons;
        this.release = release;
        this.gatherer = gatherer;
        this.houses = houses;
        this.clock = clock;
    }

    /**
     * If the new text reaches the bar the notice is scheduled; otherwise it stays HELD, with the cause of the new text. One
     * that was held because the candidate has heard already stays so: only an approval answers that.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not held: what is scheduled must be recalled, what has left cannot change
     * @throws NoReasonException if it is no refusal
     */
    public Completed complete(TenantId tenant, UUID id, Reason reason, Actor by) {
        var now = clock.instant();
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            var people = gatherer.begin(handle, id);
            var completed = complete(handle, id, reason, house, by, now);
            gatherer.settle(handle, people, now);
            return new Completed(Notices.find(handle, id).orElseThrow(), completed);
        });
    }

    /** @return empty if no reason can be added to it: it is not held, is no refusal, or may state none where it is sent */
    public Optional<Open> open(TenantId tenant, UUID id) {
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            var notice = Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
            var known = Notices.substance(handle, id);
            if (notice.occasion().kind() != NoticeKind.REFUSAL
                    || notice.life().state() != NoticeState.HELD
                    || known.matter() == null
                    || known.matter().circumstances().neutral()) {
                return Optional.empty();
            }
            return Optional.of(new Open(
                    known.matter().reason(),
                    notice.wording().language(),
                    house.style().in(notice.parties().place().country()).country()));
        });
    }

    /**
     * As {@link #complete}, but saves nothing.
     *
     * @throws NoticeNotFoundException if the tenant has none with this id
     * @throws TooLateException if it is not held
     */
    public Trial tried(TenantId tenant, UUID id, Reason reason) {
        var house = houses.of(tenant);
        return wall.inside(tenant, handle -> {
            var notice = Notices.find(handle, id).orElseThrow(NoticeNotFoundException::new);
            var known = Notices.substance(handle, id);
            if (notice.life().state() != NoticeState.HELD || known.matter() == null) {
                throw new TooLateException(notice.life().state());
            }
            var text = texts.write(
                    known.matter().withReason(reason), notice.parties().place().country(), house);
            return new Trial(text.wording(), text.judgement(), cause(notice, text));
        });
    }

    private Optional<Judgement> complete(Handle handle, UUID id, Reason reason, House house, Actor by, Instant now) {
        var held = Notices.lock(handle, id);
        if (held.occasion().kind() != NoticeKind.REFUSAL) {
            throw new NoReasonException();
        }
        var known = Notices.substance(handle, id);
        if (held.life().state() != NoticeState.HELD || known.matter() == null) {
            throw new TooLateException(held.life().state());
        }
        var matter = known.matter().withReason(reason);
        var text = texts.write(matter, held.parties().place().country(), house);
        var draft = draft(held, matter, text, house, now);
        save(handle, draft, by);
        reasons.enter(handle, text.isWritten() ? List.of(draft) : List.of(), ReasonVersions.RECRUITER);
        if (draft.notice().life().cause() == null) {
            release.make(handle, draft.notice(), draft.substance(), house, by, now);
        }
        return text.judgement();
    }

    private static Draft draft(Notice held, Matter matter, Text text, House house, Instant now) {
        var version = held.edition().reasonVersion() + (text.isWritten() ? 1 : 0);
        var notice = new Notice(
                held.id(),
                held.about(),
                held.tenant(),
                held.occasion().because(matter.reason().code()),
                held.parties(),
                text.wording(),
                text.edition(version, house.words().version()),
                held.link(),
                held.messageId(),
                held.date(),
                held.life().held(cause(held, text), now),
                null,
                held.gathered());
        return new Draft(notice, new Substance(matter, text.report()));
    }

    /** Whoever may have heard already, or has an offer, does not hear because of a better text. */
    private static String cause(Notice held, Text text) {
        var known = held.life().cause();
        if (Cause.ALREADY_INFORMED.equals(known)) {
            return known;
        }
        return text.cause() == null && Offer.isCause(known) ? known : text.cause();
    }

    /** Held as it is, nobody else can have moved it; and what is no longer held is not written over. */
    private static void save(Handle handle, Draft draft, Actor by) {
        var update = handle.createQuery(Transitions.tellingNowBy("""
                update notice
                set reason = :reason, language = :language, subject = :subject, text_body = :text, html_body = :html,
                    matter = cast(:matter as jsonb), report = cast(:report as jsonb), words_version = :wordsVersion,
                    reason_version = :reasonVersion, template = :template, cause = :cause
                where id = :id and state = 'HELD'"""));
        NoticeRows.bindText(update, draft.notice().wording(), draft.notice().edition());
        NoticeRows.bindSubstance(update, draft.substance());
        var saved = Transitions.by(update, by)
                .bind("reason", draft.notice().occasion().reason())
                .bind("cause", draft.notice().life().cause())
                .bind("id", draft.notice().id())
                .bind("now", draft.notice().life().stateAt())
                .map((row, context) -> NoticeRows.change(row))
                .findOne();
        if (saved.isEmpty()) {
            throw new IllegalStateException("a locked notice was moved");
        }
    }
}
