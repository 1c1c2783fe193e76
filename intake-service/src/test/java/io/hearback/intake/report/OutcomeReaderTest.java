package io.hearback.intake.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.intake.Report;
import io.hearback.intake.vault.Fingerprint;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeReaderTest {

    /** As application.properties has it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private final OutcomeReader reader = new OutcomeReader(JSON, null);

    @Test
    void a_field_that_nobody_sends_leaves_the_fingerprint_as_it_was_before_there_was_such_a_field() throws Exception {
        var report = Report.rejected(); // its fields stand in the record's order
        var request = JSON.readValue(report.json(), OutcomeRequest.class);
        assertThat(reader.read(request).fingerprint())
                .isEqualTo(Fingerprint.of(report.json().getBytes(StandardCharsets.UTF_8)));
    }
}
