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
 * @param wording only its language is set while a person has yet to complete the matter
 * @param link what its link opens; the link itself is nowhere at rest
 * @param messageId and
 * @param date the two headers that make a copy known as a copy: fixed for life
 */
public record Notice(
        UUID id,
        TenantId tenant,
        Occasion occasion,
        Parties parties,
        Composition wording,
        LinkGrant link,
        String messageId,
        Instant date,
        Life life) {

    Notice with(Life other) {
        return new Notice(id, tenant, occasion, parties, wording, link, messageId, date, other);
    }

    /** @return whether it could be sent as it is */
    public boolean complete() {
        return wording.text() != null;
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
