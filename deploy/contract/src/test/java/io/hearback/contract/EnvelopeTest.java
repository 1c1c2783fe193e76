package io.hearback.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvelopeTest {

    private static final Envelope ENVELOPE = new Envelope(
            UUID.fromString("0199a3c4-7d10-7c3e-9a51-4f0b1a2c3d4e"),
            URI.create("/hearback/intake-service"),
            OutcomeRecorded.TYPE,
            Instant.parse("2026-11-20T09:31:12.345Z"),
            "acme/0199a3c4-7d11-7a0b-8c22-5e6f70819203",
            null);

    @Test
    void survives_the_journey() {
        assertThat(Envelope.of(ENVELOPE.headers())).isEqualTo(ENVELOPE);
    }

    @Test
    void carries_the_trace_when_there_is_one() {
        var traced = new Envelope(
                ENVELOPE.id(), ENVELOPE.source(), ENVELOPE.type(), ENVELOPE.time(), ENVELOPE.subject(), "00-a-b-01");
        assertThat(Envelope.of(traced.headers()).traceparent()).isEqualTo("00-a-b-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject"})
    void a_missing_attribute_is_named(String attribute) {
        var headers = new HashMap<>(ENVELOPE.headers());
        headers.remove(attribute);
        assertThatThrownBy(() -> Envelope.of(headers)).hasMessageContaining(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_time"})
    void an_unreadable_attribute_is_never_quoted(String attribute) {
        var headers = new HashMap<>(ENVELOPE.headers());
        headers.put(attribute, "camille martin");
        assertThatThrownBy(() -> Envelope.of(headers))
                .hasMessageContaining(attribute)
                .message()
                .doesNotContain("camille");
    }
}
