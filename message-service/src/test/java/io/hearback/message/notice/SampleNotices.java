package io.hearback.message.notice;

import com.fasterxml.uuid.Generators;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Composition;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.TenantId;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Notices that say just enough. */
public final class SampleNotices {

    public static final TenantId ACME = new TenantId("acme");
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private SampleNotices() {}

    public static NoticeKey key() {
        return new NoticeKey(new LinkConfig() {
            @Override
            public String key() {
                return Base64.getEncoder().encodeToString(new byte[32]);
            }

            @Override
            public Duration validFor() {
                return Duration.ofDays(90);
            }
        });
    }

    public static Notice refusal() {
        return refusal(ACME, new Mailbox("Camille Martin", "camille@example.org"));
    }

    public static Notice refusal(TenantId tenant, Mailbox candidate) {
        return refusal(tenant, UUID.randomUUID(), 1, candidate, NOON);
    }

    public static Notice refusal(TenantId tenant, UUID application, int sequence, Mailbox candidate, Instant sendAt) {
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var occasion = new Occasion(
                application,
                UUID.randomUUID(),
                UUID.randomUUID(),
                sequence,
                NoticeKind.REFUSAL,
                Stage.INTERVIEW,
                ReasonCode.POSITION_FILLED,
                null,
                sendAt);
        var parties = new Parties(
                "Acme",
                "Data engineer",
                candidate,
                new Mailbox("Léa Bernard", "lea.bernard@acme.example"),
                Place.UNKNOWN);
        return new Notice(
                id,
                null,
                tenant,
                occasion,
                parties,
                new Composition(
                        "fr",
                        "Votre candidature : Data engineer",
                        "Bonjour Camille Martin,\n\n.une ligne avec un point\n{{link}}\n",
                        "<p>Été : <a href=\"{{link}}\">{{link}}</a></p>"),
                Edition.NONE,
                new LinkGrant(key().linkHash(tenant, id), sendAt.plus(Duration.ofDays(90))),
                "<" + key().messageIdLeft(tenant, id) + "@hearback.example>",
                sendAt,
                Life.begin(NoticeState.SCHEDULED, null, Departure.now(sendAt), sendAt),
                null);
    }

    public static Notice leaving(TenantId tenant, Departure leaves) {
        var notice = refusal(tenant, new Mailbox("Camille Martin", "camille@example.org"));
        return notice.with(Life.begin(NoticeState.SCHEDULED, null, leaves, NOON));
    }

    /** To the recruiter, about a candidate's notice. */
    public static Notice toRecruiter(NoticeKind kind) {
        return toRecruiter(kind, ACME);
    }

    public static Notice toRecruiter(NoticeKind kind, TenantId tenant) {
        var about = refusal(tenant, new Mailbox("Camille Martin", "camille@example.org"));
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        return new Notice(
                id,
                about.id(),
                tenant,
                about.occasion().as(kind),
                about.parties(),
                about.wording(),
                Edition.NONE,
                null,
                "<" + key().messageIdLeft(tenant, id) + "@hearback.example>",
                NOON,
                Life.begin(NoticeState.SCHEDULED, null, Departure.now(NOON), NOON),
                null);
    }
}
