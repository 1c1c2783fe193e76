package io.hearback.message.notice;

import com.fasterxml.uuid.Generators;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.IncompleteMatterException;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Signatory;
import io.hearback.message.compose.Voice;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.schedule.SendTime;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes the notice that an outcome calls for. Saves nothing. */
@ApplicationScoped
public class NoticeWriter {

    private final Composer composer;
    private final NoticeKey key;
    private final SendTime sendTime;
    private final Duration linkValidFor;
    private final String messageIdDomain;

    NoticeWriter(
            Composer composer,
            NoticeKey key,
            NoticeConfig config,
            LinkConfig link,
            @ConfigProperty(name = "hearback.smtp.message-id-domain") String messageIdDomain) {
        this.composer = composer;
        this.key = key;
        this.sendTime = new SendTime(config.graceWindow());
        this.linkValidFor = link.validFor();
        this.messageIdDomain = messageIdDomain;
    }

    /** @return empty if the outcome calls for no notice */
    public static Optional<NoticeKind> kindFor(OutcomeKind outcome) {
        return switch (outcome) {
            case REJECTED, POSITION_CLOSED -> Optional.of(NoticeKind.REFUSAL);
            case OFFER_DECLINED -> Optional.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT);
            case WITHDRAWN -> Optional.of(NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT);
            // The candidate is in the process again: there is nothing to write, only something to take back.
            case REINSTATED -> Optional.empty();
        };
    }

    /**
     * @return a notice that is SCHEDULED, or HELD if its reason lacks a detail
     * @throws IllegalArgumentException if the recipient could not be written to; its message quotes nothing
     */
    public Notice write(OutcomeRecorded outcome, NoticeKind kind, Recipient recipient, Instant now) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var tenant = new TenantId(outcome.tenantId());
        var sendAt = sendTime.after(now);
        var matter = matter(outcome, kind, recipient);
        Composition wording;
        Life life;
        try {
            wording = composer.compose(matter);
            life = Life.begin(NoticeState.SCHEDULED, null, sendAt, now);
        } catch (IncompleteMatterException e) {
            wording = new Composition(language(matter.voice().language()), null, null, null);
            life = Life.begin(NoticeState.HELD, e.code(), sendAt, now);
        }
        var occasion = new Occasion(
                outcome.applicationId(),
                outcome.outcomeId(),
                outcome.sequence(),
                kind,
                outcome.stage(),
                outcome.reason());
        var messageId = "<" + key.messageIdLeft(tenant, id) + "@" + messageIdDomain + ">";
        return new Notice(
                id, tenant, occasion, parties(recipient), wording, link(tenant, id, now), messageId, sendAt, life);
    }

    private static String language(String asked) {
        return asked != null && asked.matches("[a-z]{2}(-[A-Z]{2})?") ? asked : "en";
    }

    private LinkGrant link(TenantId tenant, UUID notice, Instant now) {
        return new LinkGrant(key.linkHash(tenant, notice), now.plus(linkValidFor));
    }

    private static Parties parties(Recipient recipient) {
        return new Parties(
                recipient.organisation(),
                recipient.job().title(),
                new Mailbox(recipient.candidate().name(), recipient.candidate().email()),
                new Mailbox(recipient.recruiter().name(), recipient.recruiter().email()));
    }

    private static Matter matter(OutcomeRecorded outcome, NoticeKind kind, Recipient recipient) {
        var recruiter = recipient.recruiter();
        return new Matter(
                kind,
                outcome.stage(),
                Voice.of(recipient.candidate().language()),
                recipient.organisation(),
                recipient.candidate().name(),
                recipient.job().title(),
                new Signatory(recruiter.name(), recruiter.title(), recruiter.email()),
                reason(outcome, recipient.reason()),
                new Circumstances(
                        false,
                        recipient.decisionAutomated(),
                        recipient.candidate().keepInTouchUntil(),
                        recipient.candidateWords(),
                        null));
    }

    private static Reason reason(OutcomeRecorded outcome, Recipient.Reason given) {
        if (given == null || given.code() == null) {
            // The code without its details: whether that suffices is the composer's to say.
            return outcome.reason() == null ? null : Reason.of(outcome.reason());
        }
        return Reason.of(given.code())
                .with(ReasonDetail.SKILLS, skills(given))
                .with(ReasonDetail.EXPERIENCE, given.experience())
                .with(
                        ReasonDetail.YEARS,
                        given.years() == null ? null : given.years().toString())
                .with(ReasonDetail.CERTIFICATION, given.certification())
                .with(ReasonDetail.LANGUAGE_LEVEL, given.languageLevel())
                .with(ReasonDetail.EXERCISE, given.exercise())
                .with(ReasonDetail.MISSING_PART, given.missingPart())
                .with(ReasonDetail.AVAILABILITY, given.availability())
                .with(ReasonDetail.OUR_WAY, given.ourWay())
                .with(ReasonDetail.YOUR_WISH, given.yourWish())
                .with(ReasonDetail.CHOSEN_HAD, given.chosenHad())
                .with(ReasonDetail.CAUSE, given.cause())
                .withStrength(given.strength())
                .withAdvice(given.advice());
    }

    private static String[] skills(Recipient.Reason given) {
        return given.skills() == null ? new String[0] : given.skills().toArray(String[]::new);
    }
}
