package io.hearback.feedback.reminder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant SOON = Instant.parse("2026-11-24T23:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T23:00:00Z,         ,        ", // there is time
        "2026-11-24T22:59:59Z,         , SOON   ",
        "2026-11-23T07:00:00Z,         , SOON   ", // due this moment
        "2026-11-23T06:59:59Z,         , OVERDUE",
        "2026-10-01T00:00:00Z,         , OVERDUE", // it was never told that it is due soon, and will not be
        "2026-11-24T22:59:59Z, SOON    ,        ",
        "2026-11-23T06:59:59Z, SOON    , OVERDUE",
        "2026-11-23T06:59:59Z, OVERDUE ,        ",
        "2026-11-24T22:59:59Z, OVERDUE ,        " // the promise was made longer meanwhile
    })
    void a_request_is_reminded_of_once_at_each_step(Instant dueAt, Step reminded, Step step) {
        assertThat(request(dueAt, reminded).stepAt(NOW, SOON).orElse(null)).isEqualTo(step);
    }

    @Test
    void those_of_now_are_counted_by_their_step_and_the_earliest_time_is_told() {
        var told = request(NOW.minusSeconds(9_000), Step.OVERDUE);
        var late = request(NOW.minusSeconds(60), Step.SOON);
        var later = request(NOW.minusSeconds(30), null);
        var soon = request(NOW.plusSeconds(60), null);
        var open = List.of(soon, told, later, late, request(SOON.plusSeconds(1), null));

        var reminder = Reminder.of(open, NOW, SOON).orElseThrow();
        assertThat(reminder.requests().get(Step.OVERDUE)).containsExactlyInAnyOrder(late, later);
        assertThat(reminder.requests().get(Step.SOON)).containsExactly(soon);
        assertThat(reminder.count(Step.OVERDUE)).isEqualTo(2);
        assertThat(reminder.firstDueAt()).isEqualTo(late.dueAt());
    }

    @Test
    void where_nothing_is_new_there_is_no_reminder() {
        assertThat(Reminder.of(List.of(), NOW, SOON)).isEmpty();
        assertThat(Reminder.of(List.of(request(NOW.minusSeconds(60), Step.OVERDUE)), NOW, SOON))
                .isEmpty();
        assertThat(Reminder.of(List.of(request(NOW.plusSeconds(60), null)), NOW, SOON)
                        .orElseThrow()
                        .count(Step.OVERDUE))
                .isZero();
    }

    private static OpenRequest request(Instant dueAt, Step reminded) {
        return new OpenRequest(UUID.randomUUID(), dueAt, reminded);
    }
}
