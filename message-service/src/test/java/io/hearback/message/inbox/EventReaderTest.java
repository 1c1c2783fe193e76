package io.hearback.message.inbox;

import io.hearback.contract.OutcomeRecorded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class EventReaderTest {

    private static final UUID ID = UUID.fromString("0199a3c4-7d10-7c3e-9a51-4f0b1a2c3d4e");

    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "ce_specversion", "1.0",
            "ce_id", ID.toString(),
            "ce_source", "/hearback/intake-service",
            "ce_type", OutcomeRecorded.TYPE,
            "ce_time", "2026-11-20T09:31:12.345Z",
            "ce_subject", "acme/x"));

    private Reading read(byte[] value) {
        var record = new ConsumerRecord<byte[], byte[]>("application-outcomes.v1", 3, 42, null, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return EventReader.read(record);
    }

    private void isPoison(Reading reading, String reason) {
        assertThat(reading).isInstanceOfSatisfying(Reading.Poison.class, poison -> {
            assertThat(poison.reason()).isEqualTo(reason);
            assertThat(poison.position()).isEqualTo(new Position("application-outcomes.v1", 3, 42));
        });
    }

    private static byte[] example() {
        try (var in = EventReaderTest.class.getResourceAsStream(
                "/hearback/contract/events/outcome-recorded.v1.example.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_contract_s_example_is_read() {
        assertThat(read(example())).isInstanceOfSatisfying(Reading.Event.class, event -> {
            assertThat(event.eventId()).isEqualTo(ID);
            assertThat(event.outcome().sequence()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"camille\"", "{", "{}", "\u0000\u0001", "{\"outcomeId\":\"camille\"}"})
    void what_is_no_event_is_poison(String value) {
        isPoison(read(value.getBytes(StandardCharsets.UTF_8)), "EVENT_UNREADABLE");
    }

    @Test
    void an_unknown_outcome_is_poison() {
        var value = new String(example(), StandardCharsets.UTF_8).replace("REJECTED", "GHOSTED");
        isPoison(read(value.getBytes(StandardCharsets.UTF_8)), "EVENT_UNREADABLE");
    }

    @Test
    void a_null_value_is_poison() {
        isPoison(read(null), "VALUE_MISSING");
    }

    @Test
    void a_huge_value_is_poison() {
        isPoison(read(new byte[1_000_000]), "VALUE_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject"})
    void a_missing_header_is_poison(String header) {
        headers.remove(header);
        isPoison(read(example()), "ENVELOPE_UNREADABLE");
    }

    @Test
    void another_type_is_poison() {
        headers.put("ce_type", "io.hearback.outcome-recorded.v9");
        isPoison(read(example()), "TYPE_UNKNOWN");
    }
}
