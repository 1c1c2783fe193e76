package io.hearback.contract;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A notice came into a state that others act on: HELD, SCHEDULED, SENT, FAILED, UNKNOWN, RECALLED or SUPERSEDED (the
 * worker's own CLAIMED and HANDING_OVER are not told).
 *
 * @param applicationId of a notice about many applications, that of its occasion, which is no application's
 * @param outcomeId of a kind that {@linkplain NoticeKind#isOfOutcome is of no outcome}, that of its occasion
 * @param version grows with each told change of one notice; a reader who has seen a higher one knows that this one is
 *     old news
 * @param language the notice's language, BCP 47
 * @param cause a code for why, never free text; null where the state says it all. Of FAILED, {@code BOUNCED} and
 *     {@code BOUNCED_5_1_1} (an enhanced status code, RFC 3463) say that it came back, which is after SENT as a rule
 * @param at when the state was entered
 * @param link null for a notice whose text holds no link
 * @param respectScore what the respect check gave its text when it last looked, from 0 to 100; null where it has not looked, as
 *     it is when a notice is first told of, and in events that are older than this field
 * @param specificReason whether its text names a reason with something in it that can be checked; null as the score is, and
 *     where it is no refusal
 * @param calledFirst whether a recruiter has said that the candidate was called before it left; null where no call was asked
 *     for, when a notice is first told of, and in events that are older than this field
 */
public record NoticeChanged(
        UUID noticeId,
        String tenantId,
        UUID applicationId,
        UUID outcomeId,
        int version,
        NoticeKind kind,
        NoticeState state,
        String language,
        String cause,
        Instant at,
        LinkGrant link,
        Integer respectScore,
        Boolean specificReason,
        Boolean calledFirst) {

    /** CloudEvents type of this event. */
    public static final String TYPE = "io.hearback.notice-changed.v1";

    /** One of which nothing is told that is only counted. */
    public NoticeChanged(
            UUID noticeId,
            String tenantId,
            UUID applicationId,
            UUID outcomeId,
            int version,
            NoticeKind kind,
            NoticeState state,
            String language,
            String cause,
            Instant at,
            LinkGrant link) {
        this(
                noticeId,
                tenantId,
                applicationId,
                outcomeId,
                version,
                kind,
                state,
                language,
                cause,
                at,
                link,
                null,
                null,
                null);
    }

    public NoticeChanged {
        requireNonNull(noticeId, "noticeId is null");
        requireNonNull(tenantId, "tenantId is null");
        requireNonNull(applicationId, "applicationId is null");
        requireNonNull(outcomeId, "outcomeId is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(state, "state is null");
        requireNonNull(language, "language is null");
        requireNonNull(at, "at is null");
        if (respectScore != null && (respectScore < 0 || respectScore > 100)) {
            throw new IllegalArgumentException("respectScore is not within 0 and 100");
        }
        if (version < 1) {
            throw new IllegalArgumentException("version is below 1");
        }
    }
}
