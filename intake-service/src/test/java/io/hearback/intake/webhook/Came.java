package io.hearback.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** How a delivery comes in tests. */
public final class Came {

    private Came() {}

    public static Arrival with(Map<String, String> headers, byte[] body) {
        return new Arrival(headers, body, Instant.EPOCH);
    }

    public static Arrival with(Map<String, String> headers, String body) {
        return with(headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
