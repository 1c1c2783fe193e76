package io.hearback.intake.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A delivery as it came, byte by byte.
 *
 * @param headers names in lower case; of a header that came twice, the first
 * @param body not to be changed by anybody
 * @param receivedAt by our clock; the same each time the delivery is read, for vendors who give no time of their own
 */
public record Arrival(Map<String, String> headers, byte[] body, Instant receivedAt) {

    /** Of the request that brought it (W3C Trace Context). */
    private static final String TRACE = "traceparent";

    public Arrival {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (first, second) -> first));
    }

    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** @return the trace that it is a part of; what is no trace context was left out at the door */
    Optional<String> trace() {
        return header(TRACE);
    }

    /** Forgets all other headers but the trace. */
    Arrival keeping(Set<String> names) {
        return new Arrival(
                headers.entrySet().stream()
                        .filter(header -> names.contains(header.getKey()) || TRACE.equals(header.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                body,
                receivedAt);
    }

    /** @param other stands for the body from now on */
    Arrival with(byte[] other) {
        return new Arrival(headers, other, receivedAt);
    }

    /** Without what was sent, which is personal. */
    @Override
    public String toString() {
        return "Arrival[" + body.length + " bytes]";
    }
}
