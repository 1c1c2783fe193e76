package io.hearback.message.notice;

import com.fasterxml.uuid.Generators;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a notice of a matter: its words, its identity, and when it may leave. Saves nothing. */
@ApplicationScoped
class Drafting {

    private final Texts texts;
    private final NoticeKey key;
    private final Departures departures;
    private final Duration linkValidFor;
    private final String messageIdDomain;

    Drafting(
            Texts texts,
            NoticeKey key,
            Departures departures,
            LinkConfig link,
            @ConfigProperty(name = "hearback.smtp.message-id-domain") String messageIdDomain) {
        this.texts = texts;
        this.key = key;
        this.departures = departures;
        this.linkValidFor = link.validFor();
        this.messageIdDomain = messageIdDomain;
    }

    /** @return SCHEDULED, after a call if the organisation calls first at that stage; or HELD with its cause */
    Draft toCandidate(TenantId tenant, Occasion occasion, Parties parties, Matter matter, House house, Instant now) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var place = parties.place();
        var text = texts.write(matter, place.country(), house);
        var first = text.cause() == null && callsFirst(occasion, house);
        var leaves = first
                ? departures.unlessCalled(id, occasion, place, house, now)
                : departures.scheduled(id, occasion, place, house, now);
        var state = text.cause() == null ? NoticeState.SCHEDULED : NoticeState.HELD;
        var reasonVersion = occasion.kind() == NoticeKind.REFUSAL && text.isWritten() ? 1 : 0;
        var notice = new Notice(
                id,
                null,
                tenant,
                occasion,
                parties,
                text.wording(),
                text.edition(reasonVersion, house.words().version()),
                new LinkGrant(key.linkHash(tenant, id), now.plus(linkValidFor)),
                messageId(tenant, id),
                leaves.at(),
                Life.begin(state, text.cause(), leaves, now),
                first ? new Call(leaves.at(), null) : null);
        return new Draft(notice, new Substance(matter, text.report()));
    }

    /** @return whether a recruiter calls before it leaves */
    static boolean callsFirst(Occasion occasion, House house) {
        return occasion.kind() == NoticeKind.REFUSAL
                && house.style().callFirst().contains(occasion.stage());
    }

    /** In the candidate's language, in which the call will be. @return empty if nobody is to call first */
    Optional<Draft> callTask(Notice refusal, Substance substance, House house, Instant now) {
        if (refusal.call() == null || substance.matter() == null) {
            return Optional.empty();
        }
        var known = substance.matter().circumstances();
        var circumstances = new Circumstances(
                known.neutral(),
                known.decisionAutomated(),
                known.keepInTouchUntil(),
                known.candidateWords(),
                refusal.parties().place().dayOf(refusal.call().by()));
        var matter = substance.matter().withKind(NoticeKind.CALL_TASK).withCircumstances(circumstances);
        return toRecruiter(refusal, matter, house, now);
    }

    /** In the organisation's language, which its recruiter reads. */
    Optional<Draft> report(NoticeKind kind, Draft acknowledgement, House house, Instant now) {
        var style = house.style();
        var matter = acknowledgement
                .substance()
                .matter()
                .withKind(kind)
                .withVoice(new Voice(style.language(), null, style.tone()));
        return toRecruiter(acknowledgement.notice(), matter, house, now);
    }

    /** Leaves at once. What cannot be written is left out: the candidate's own notice then says what is missing. */
    private Optional<Draft> toRecruiter(Notice about, Matter matter, House house, Instant now) {
        var text = texts.write(matter, about.parties().place().country(), house);
        if (!text.isWritten()) {
            return Optional.empty();
        }
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var tenant = about.tenant();
        var notice = new Notice(
                id,
                about.id(),
                tenant,
                about.occasion().as(matter.kind()),
                about.parties(),
                text.wording(),
                text.edition(0, house.words().version()),
                null,
                messageId(tenant, id),
                now,
                Life.begin(NoticeState.SCHEDULED, null, Departure.now(now), now),
                null);
        return Optional.of(new Draft(notice, new Substance(matter, text.report())));
    }

    private String messageId(TenantId tenant, UUID notice) {
        return "<" + key.messageIdLeft(tenant, notice) + "@" + messageIdDomain + ">";
    }
}
