package io.hearback.intake.connection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * What an applicant tracking system signs its deliveries with.
 *
 * @param value as it was made or pasted
 * @param endsAt null while there is no end in sight
 */
public record SigningSecret(UUID id, String value, Instant endsAt) {

    public SigningSecret {
        requireNonNull(id, "id is null");
        requireNonNull(value, "value is null");
    }

    public boolean isLive(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    /** @return the key of an HMAC, for vendors that take the characters as they are */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the value, which would end in a log. */
    @Override
    public String toString() {
        return "SigningSecret[" + id + "]";
    }
}
