package io.hearback.feedback.metric;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

    @Test
    void nothing_asked_for_means_the_last_30_days() {
        assertThat(Period.of(null, null, NOW)).isEqualTo(new Period(Instant.parse("2026-10-24T20:00:00Z"), NOW));
    }

    @Test
    void an_offset_is_understood_even_if_its_plus_was_not_escaped() {
        assertThat(Period.of("2026-11-01T02:00:00 02:00", null, NOW).from()).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void every_parameter_that_cannot_be_read_is_named() {
        assertThat(brokenBy("yesterday", "2026-11-01")).containsExactly("to", "from");
        assertThat(brokenBy("1026-11-01T00:00:00Z", null)).containsExactly("from");
    }

    @Test
    void an_empty_or_turned_period_is_refused() {
        assertThat(brokenBy("2026-11-02T00:00:00Z", "2026-11-01T00:00:00Z")).containsExactly("from");
        assertThat(brokenBy("2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z")).containsExactly("from");
    }

    private static List<String> brokenBy(String from, String to) {
        var refusal = catchThrowableOfType(BrokenRulesException.class, () -> Period.of(from, to, NOW));
        return refusal.rules().stream().map(BrokenRule::field).toList();
    }
}
