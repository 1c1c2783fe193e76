package io.hearback.chaos;

import java.time.Duration;
import java.util.HashMap;
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
        var settings = new HashMap<>(Map.of(
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
                "PT2S"));
        settings.putAll(sessions("application-outcomes", "tenants"));
        return settings;
    }

    /** @return feedback-service's configuration */
    static Map<String, String> ofFeedbackService() {
        return sessions("outcomes", "notices", "tenants");
    }

    private static Map<String, String> sessions(String... channels) {
        var settings = new HashMap<String, String>();
        for (var channel : channels) {
            settings.put("mp.messaging.incoming." + channel + ".session.timeout.ms", SESSION_TIMEOUT_MILLIS);
            settings.put("mp.messaging.incoming." + channel + ".heartbeat.interval.ms", "1500");
        }
        return settings;
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
