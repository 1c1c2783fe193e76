package io.hearback.intake.admission;

import java.time.Duration;
import java.util.Optional;

/** Nothing was recorded; the same may be reported later. */
public class NotAdmittedException extends RuntimeException {

    private final transient Quota quota;
    private final Duration retryAfter;

    private NotAdmittedException(String why, Quota quota, Duration retryAfter) {
        super(why);
        this.quota = quota;
        this.retryAfter = retryAfter;
    }

    static NotAdmittedException tooMany(Quota quota, Duration retryAfter) {
        return new NotAdmittedException("more than the organisation may report a minute", quota, retryAfter);
    }

    static NotAdmittedException behind(Duration retryAfter) {
        return new NotAdmittedException("too many events wait for Kafka", null, retryAfter);
    }

    /** @return what the organisation may report, if it reported more; empty if it is we who are behind */
    public Optional<Quota> quota() {
        return Optional.ofNullable(quota);
    }

    /** @return after how long it is worth another attempt; positive */
    public Duration retryAfter() {
        return retryAfter;
    }
}
