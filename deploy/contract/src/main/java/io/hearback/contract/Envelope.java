package io.hearback.contract;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;

/**
 * What surrounds an event on Kafka: CloudEvents 1.0 in the binary content mode of its Kafka protocol binding, so the
 * attributes are record headers and the record's value is the event's JSON alone.
 *
 * @param id unique for each event; a reader who has seen it skips the event
 * @param subject the application the event is about
 * @param traceparent W3C trace context of what caused the event, or null
 */
public record Envelope(UUID id, URI source, String type, Instant time, String subject, String traceparent) {

    private static final String SPEC_VERSION = "1.0";

    public Envelope {
        requireNonNull(id, "ce_id is missing");
        requireNonNull(source, "ce_source is missing");
        requireNonNull(type, "ce_type is missing");
        requireNonNull(time, "ce_time is missing");
        requireNonNull(subject, "ce_subject is missing");
    }

    /** @param place in a trace, or null */
    public Envelope within(String place) {
        return Objects.equals(place, traceparent) ? this : new Envelope(id, source, type, time, subject, place);
    }

    /** @return the record headers, in a fixed order; their values are UTF-8 */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", id.toString());
        headers.put("ce_source", source.toString());
        headers.put("ce_type", type);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("content-type", "application/json");
        if (traceparent != null) {
            headers.put("ce_traceparent", traceparent);
        }
        return headers;
    }

    /**
     * @throws RuntimeException if a required attribute is missing or cannot be read, or the version is not 1.0; its
     *     message names the attribute and never quotes a value
     */
    public static Envelope of(Map<String, String> headers) {
        if (!SPEC_VERSION.equals(headers.get("ce_specversion"))) {
            throw new IllegalArgumentException("ce_specversion is not 1.0");
        }
        return new Envelope(
                read(headers, "ce_id", UUID::fromString),
                read(headers, "ce_source", URI::create),
                read(headers, "ce_type", Function.identity()),
                read(headers, "ce_time", Instant::parse),
                read(headers, "ce_subject", Function.identity()),
                headers.get("ce_traceparent"));
    }

    private static <T> T read(Map<String, String> headers, String name, Function<String, T> reader) {
        var value = requireNonNull(headers.get(name), () -> name + " is missing");
        try {
            return reader.apply(value);
        } catch (RuntimeException e) {
            // The parsers quote what they were given; a header may hold anything, so their words go no further.
            throw new IllegalArgumentException(name + " cannot be read");
        }
    }
}
