package io.hearback.message.notice;

import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.message.compose.Composition;
import io.hearback.message.tenant.TenantId;

import java.time.Instant;
import java.util.UUID;

/**
 * What we write to a person.
 *
 * @param about the candidate's notice that a recruiter's one is about; null for a candidate's own
 * @param wording only its language is set while a person has yet to complete the matter
 * @param link what its link opens, for a candidate's own, and null for a recruiter's; the link itself is nowhere at rest
 * @param messageId and
 * @param date the two headers that make a copy known as a copy: fixed from its first attempt on
 * @param call the call that comes first, or null
 * @param gathered how it stands to others of the same person
 */
public record Notice(
        UUID id,
        UUID about,
        TenantId tenant,
        Occasion occasion,
        Parties parties,
        Composition wording,
        Edition edition,
        LinkGrant link,
        String messageId,
        Instant date,
        Life life,
        Call call,
        Gathered gathered) {

    public Notice {
        if (occasion.kind().isToCandidate() != (about == null) || (about == null) != (link != null)) {
            throw new IllegalArgumentException("a candidate's notice, and no other, has a link of its own");
        }
    }

    /** One that speaks for itself. */
    Notice(
            UUID id,
            UUID about,
            TenantId tenant,
            Occasion occasion,
            Parties parties,
            Composition wording,
            Edition edition,
            LinkGrant link,
            String messageId,
            Instant date,
            Life life,
            Call call) {
        this(id, about, tenant, occasion, parties, wording, edition, link, messageId, date, life, call, Gathered.ALONE);
    }

    Notice with(Composition words, Edition other) {
        return new Notice(
                id, about, tenant, occasion, parties, words, other, link, messageId, date, life, call, gathered);
    }

    Notice with(Gathered other) {
        return new Notice(
                id, about, tenant, occasion, parties, wording, edition, link, messageId, date, life, call, other);
    }

    Notice with(Life other) {
        return new Notice(
                id, about, tenant, occasion, parties, wording, edition, link, messageId, date, other, call, gathered);
    }

    Notice with(Call other) {
        return new Notice(
                id, about, tenant, occasion, parties, wording, edition, link, messageId, date, life, other, gathered);
    }

    /** @return whether it could be sent as it is */
    public boolean complete() {
        return wording.text() != null;
    }

    public boolean isToCandidate() {
        return about == null;
    }

    /** @return whom it goes to */
    public Mailbox to() {
        return isToCandidate() ? parties.candidate() : parties.signedBy();
    }

    NoticeChanged changed() {
        return new NoticeChanged(
                id,
                tenant.value(),
                occasion.applicationId(),
                occasion.outcomeId(),
                life.version(),
                occasion.kind(),
                life.state(),
                wording.language(),
                life.cause(),
                life.stateAt(),
                link);
    }

    @Override
    public String toString() {
        return "Notice " + id;
    }
}
