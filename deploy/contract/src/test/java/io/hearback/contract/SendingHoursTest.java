package io.hearback.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendingHoursTest {

    private static SendingHours hours(String opens, String closes, String fridayCloses, String delay, String spread) {
        return new SendingHours(
                opens, closes, List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), fridayCloses, false, null, delay, spread);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 06:00, PT0S, PT0S, closes is not later than opens", // crosses midnight
        "08:00, 08:00, 08:00, PT0S, PT0S, closes is not later than opens",
        "08:00, 19:00, 08:00, PT0S, PT0S, fridayCloses",
        "08:00, 19:00, 20:00, PT0S, PT0S, fridayCloses",
        "8:00, 19:00, 15:00, PT0S, PT0S, HH:mm",
        "24:00, 24:00, 24:00, PT0S, PT0S, Text",
        "08:00, 19:00, 15:00, PT169H, PT0S, humaneDelay",
        "08:00, 19:00, 15:00, PT-1S, PT0S, humaneDelay",
        "08:00, 19:00, 15:00, PT0S, PT5H, spread",
    })
    void what_makes_no_sense_is_refused(
            String opens, String closes, String fridayCloses, String delay, String spread, String told) {
        assertThatThrownBy(() -> hours(opens, closes, fridayCloses, delay, spread))
                .hasMessageContaining(told);
    }

    @Test
    void a_week_without_a_day_is_refused() {
        assertThatThrownBy(() -> new SendingHours("08:00", "19:00", List.of(), "15:00", false, null, "PT0S", "PT0S"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_stand_in_the_order_of_the_week() {
        assertThat(hours("08:00", "24:00", "15:00", "PT0S", "PT0S"))
                .isEqualTo(new SendingHours(
                        "08:00",
                        "24:00",
                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
                        "15:00",
                        false,
                        null,
                        "PT0S",
                        "PT0S"));
    }

    @Test
    void only_what_is_open_at_any_hour_never_closes() {
        assertThat(SendingHours.ANY_HOUR.neverCloses()).isTrue();
        assertThat(SendingHours.USUAL.neverCloses()).isFalse();
        assertThat(hours("00:00", "24:00", "24:00", "PT0S", "PT0S").neverCloses())
                .isFalse();
        assertThat(new SendingHours("00:00", "24:00", List.of(DayOfWeek.values()), "23:00", true, null, "PT0S", "PT0S")
                        .neverCloses())
                .isFalse();
    }

    @Test
    void friday_may_close_earlier() {
        assertThat(SendingHours.USUAL.closingOn(DayOfWeek.FRIDAY)).isEqualTo(15 * 60);
        assertThat(SendingHours.USUAL.closingOn(DayOfWeek.MONDAY)).isEqualTo(19 * 60);
    }
}
