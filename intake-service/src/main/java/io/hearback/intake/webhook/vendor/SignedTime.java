package io.hearback.intake.webhook.vendor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the parts of a signature, without ever failing on what a stranger wrote. */
final class SignedTime {

    /** A vendor's clock may be ahead of ours by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");

    private SignedTime() {}

    static Optional<Instant> ofMillis(String digits) {
        return DIGITS.matcher(digits).matches()
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(digits)))
                : Optional.empty();
    }

    static Optional<Instant> ofSeconds(String digits) {
        try {
            return DIGITS.matcher(digits).matches()
                    ? Optional.of(Instant.ofEpochSecond(Long.parseLong(digits)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static boolean isFresh(Instant signedAt, Instant now, Duration oldest) {
        return !signedAt.isBefore(now.minus(oldest)) && !signedAt.isAfter(now.plus(CLOCK_SKEW));
    }

    static Optional<byte[]> hex(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
