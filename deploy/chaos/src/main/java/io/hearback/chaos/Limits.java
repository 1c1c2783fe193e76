package io.hearback.chaos;

import java.time.Duration;
import java.util.Map;

/**
 * The times that a campaign shortens so that it meets in seconds what takes minutes otherwise. Their order is that of the
 * defaults: a client waits less for an answer than its lease on a hand-over lasts.
 */
final class Limits {

    /** Copies of message-service: while one starts again the other dispatches, and settles what the first left behind. */
    static final int COPIES = 2;

    static final Duration GRACE_WINDOW = Duration.ofSeconds(2);
    static final Duration SMTP_TIMEOUT = Duration.ofSeconds(2);
    static final Duration CLAIM_LEASE = Duration.ofSeconds(4);
    static final Duration HAND_OVER_LEASE = Duration.ofSeconds(8);

    /** Otherwise a killed reader keeps its partitions for 45 s. */
    private static final String SESSION_TIMEOUT_MILLIS = "6000";

    private Limits() {}

    /** @return message-service's configuration */
    static Map<String, String> ofMessageService() {
        return Map.of(
                "hearback.notice.grace-window",
                GRACE_WINDOW.toString(),
                "hearback.smtp.timeout",
                SMTP_TIMEOUT.toString(),
                "hearback.dispatch.claim-lease",
                CLAIM_LEASE.toString(),
                "hearback.dispatch.hand-over-lease",
                HAND_OVER_LEASE.toString(),
                "hearback.dispatch.poll-interval",
                "PT0.02S",
                "hearback.dispatch.retry.first-delay",
                "PT1S",
                "hearback.dispatch.retry.longest-delay",
                "PT4S",
                "hearback.inbox.longest-pause",
                "PT2S",
                "mp.messaging.incoming.application-outcomes.session.timeout.ms",
                SESSION_TIMEOUT_MILLIS,
                "mp.messaging.incoming.application-outcomes.heartbeat.interval.ms",
                "1500");
    }

    /** @return feedback-service's configuration */
    static Map<String, String> ofFeedbackService() {
        return Map.of(
                "mp.messaging.incoming.outcomes.session.timeout.ms", SESSION_TIMEOUT_MILLIS,
                "mp.messaging.incoming.notices.session.timeout.ms", SESSION_TIMEOUT_MILLIS);
    }

    static String told() {
        return ("Shortened: grace window %d s, SMTP answer %d s, claim lease %d s, hand-over lease %d s, Kafka session 6 s,"
                        + " first retry 1 s.")
                .formatted(
                        GRACE_WINDOW.toSeconds(),
                        SMTP_TIMEOUT.toSeconds(),
                        CLAIM_LEASE.toSeconds(),
                        HAND_OVER_LEASE.toSeconds());
    }
}
