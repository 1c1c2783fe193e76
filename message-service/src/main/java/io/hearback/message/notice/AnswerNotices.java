package io.hearback.message.notice;

import io.hearback.contract.AnswerGiven;
import io.hearback.contract.AnswerKind;
import io.hearback.contract.NoticeKind;
import io.hearback.message.answer.GivenAnswer;
import io.hearback.message.compose.Answer;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Notices that answer what candidates asked. Each is a notice like any other: judged, held or scheduled, recalled, proved. Its
 * outcome id is the request's, so that a request has one however often its event comes.
 */
@ApplicationScoped
public class AnswerNotices {

    /**
     * The notice that a candidate asked about.
     *
     * @param sequence of its outcome: what overtakes the one makes the other obsolete as well
     */
    public record Subject(UUID noticeId, String tenantId, Occasion occasion) {}

    /** @param traceparent of the event that told of the answer, or null */
    public record Written(Draft draft, String traceparent) {}

    private final Drafting drafting;
    private final NoticeEvents events;

    AnswerNotices(Drafting drafting, NoticeEvents events) {
        this.drafting = drafting;
        this.events = events;
    }

    /** One statement. @return by id; one that is not there, or erased, is not in it */
    public Map<UUID, Subject> subjects(Handle worker, Collection<UUID> notices) {
        var found = new HashMap<UUID, Subject>();
        worker.createQuery("select " + NoticeRows.COLUMNS + " from notice where id = any (:ids) and state <> 'ERASED'")
                .bindArray("ids", UUID.class, notices)
                .map((row, context) -> NoticeRows.notice(row))
                .forEach(notice -> found.put(
                        notice.id(), new Subject(notice.id(), notice.tenant().value(), notice.occasion())));
        return found;
    }

    /**
     * Saves nothing.
     *
     * @param subject of the same tenant as the event
     * @throws IllegalArgumentException if the answer says nothing, or the recipient could not be written to; its message
     *     quotes nothing
     */
    public Draft write(
            AnswerGiven event, Subject subject, GivenAnswer answer, Recipient recipient, House house, Instant now) {
        var asked = subject.occasion();
        var occasion = new Occasion(
                asked.applicationId(),
                asked.candidateId(),
                event.requestId(),
                asked.sequence(),
                NoticeKind.ANSWER,
                asked.stage(),
                null,
                null,
                event.at());
        var matter = matter(event, asked, answer, recipient, house);
        var signedBy = matter.signedBy();
        var parties = new Parties(
                recipient.organisation(),
                recipient.job().title(),
                new Mailbox(recipient.candidate().name(), recipient.candidate().email()),
                new Mailbox(signedBy.name(), signedBy.email()),
                new Place(recipient.job().country(), recipient.candidate().timeZone()));
        return drafting.toCandidate(new TenantId(subject.tenantId()), occasion, parties, matter, house, now);
    }

    /** In the language of the answer: a letter in two languages is none. */
    private static Matter matter(
            AnswerGiven event, Occasion asked, GivenAnswer answer, Recipient recipient, House house) {
        var recruiter = recipient.recruiter();
        var signedBy = event.kind() == AnswerKind.APOLOGY || answer.signedBy() == null
                ? new Signatory(recruiter.name(), recruiter.title(), recruiter.email())
                : new Signatory(
                        answer.signedBy(),
                        answer.signedBy().equals(recruiter.name()) ? recruiter.title() : null,
                        recruiter.email());
        return new Matter(
                NoticeKind.ANSWER,
                asked.stage(),
                new Voice(
                        answer.language(),
                        recipient.candidate().language(),
                        house.style().tone()),
                recipient.organisation(),
                recipient.candidate().name(),
                recipient.job().title(),
                signedBy,
                null,
                Circumstances.answering(new Answer(
                        answer.strength(), answer.gap(), answer.advice(), answer.review(), manner(event, answer))));
    }

    private static Answer.Manner manner(AnswerGiven event, GivenAnswer answer) {
        if (event.kind() == AnswerKind.APOLOGY) {
            return Answer.Manner.APOLOGY;
        }
        return switch (answer.answerBy()) {
            case EMAIL -> Answer.Manner.WRITTEN;
            case PAGE -> Answer.Manner.ON_PAGE;
            case CALL -> Answer.Manner.BY_CALL;
        };
    }

    /**
     * Part of the caller's transaction. One JDBC batch, and one statement more for the outbox. A request that has its notice
     * keeps it.
     */
    public void enter(Handle worker, List<Written> written) {
        if (written.isEmpty()) {
            return;
        }
        var told = NoticeRows.insert(worker, written, Written::draft).stream()
                .map(each -> new NoticeEvents.Told(each.draft().notice().changed(), each.traceparent()))
                .toList();
        events.tellTraced(worker, told);
    }
}
