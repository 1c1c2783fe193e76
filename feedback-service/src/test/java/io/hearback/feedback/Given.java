package io.hearback.feedback;

import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.tenant.Sha256;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as the other services tell them. Every tenant is new, so no test sees another's rows. */
public final class Given {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Given() {}

    public static String tenant() {
        return "t-" + UUID.randomUUID().toString().substring(0, 18);
    }

    public static TenantChanged settings(String tenant, int version, Map<Stage, Integer> promises) {
        return new TenantChanged(
                tenant,
                version,
                "Initech",
                null,
                null,
                "en",
                List.of("en"),
                "UTC",
                null,
                promises,
                6,
                "PT4H",
                SendingHours.USUAL,
                Instant.parse("2026-11-20T12:00:00Z"));
    }

    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static OutcomeRecorded outcome(String tenant, Instant decidedAt) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                OutcomeKind.REJECTED,
                Stage.INTERVIEW,
                ReasonCode.SKILLS_GAP,
                decidedAt,
                decidedAt.plusSeconds(1));
    }

    public static Notice notice(String tenant) {
        return new Notice(outcome(tenant, Instant.now().minus(1, ChronoUnit.HOURS)), UUID.randomUUID(), token());
    }

    public static Notice noticeOf(OutcomeRecorded outcome) {
        return new Notice(outcome, UUID.randomUUID(), token());
    }

    /** A notice with its link, before anybody was told of it. */
    public record Notice(OutcomeRecorded outcome, UUID id, String token) {

        public NoticeChanged becomes(NoticeState state, int version) {
            return becomes(state, version, "en", NoticeKind.REFUSAL);
        }

        public NoticeChanged becomes(NoticeState state, int version, Instant at) {
            return change(
                    state, version, "en", NoticeKind.REFUSAL, at, Instant.now().plus(90, ChronoUnit.DAYS));
        }

        public NoticeChanged becomes(NoticeState state, int version, String language, NoticeKind kind) {
            return change(
                    state, version, language, kind, Instant.now(), Instant.now().plus(90, ChronoUnit.DAYS));
        }

        /** What the recruiter is told of the same outcome: another notice, without a link. */
        public NoticeChanged toRecruiter(NoticeKind kind, NoticeState state, int version, Instant at) {
            return new NoticeChanged(
                    UUID.randomUUID(),
                    outcome.tenantId(),
                    outcome.applicationId(),
                    outcome.outcomeId(),
                    version,
                    kind,
                    state,
                    "en",
                    null,
                    at,
                    null);
        }

        public NoticeChanged sentWithLinkUntil(Instant expiry) {
            return change(NoticeState.SENT, 2, "en", NoticeKind.REFUSAL, Instant.now(), expiry);
        }

        private NoticeChanged change(
                NoticeState state, int version, String language, NoticeKind kind, Instant at, Instant expiry) {
            var link = new LinkGrant(Sha256.of(token).hex(), expiry);
            return new NoticeChanged(
                    id,
                    outcome.tenantId(),
                    outcome.applicationId(),
                    outcome.outcomeId(),
                    version,
                    kind,
                    state,
                    language,
                    null,
                    at,
                    link);
        }
    }
}
