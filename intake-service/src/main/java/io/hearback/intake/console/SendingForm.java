package io.hearback.intake.console;

import io.hearback.contract.SendingHours;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * When notices may reach candidates, as an admin filled the form in. The rules are the API's.
 *
 * @param subdivision null where nothing was typed
 * @param delay hours
 * @param spread minutes
 */
public record SendingForm(
        @Pattern(regexp = SendingHours.TIME) String opens,
        @Pattern(regexp = SendingHours.CLOSING_TIME) String closes,
        @NotEmpty List<DayOfWeek> days,
        @Pattern(regexp = SendingHours.CLOSING_TIME) String fridayCloses,
        boolean onHolidays,
        @Pattern(regexp = SendingHours.SUBDIVISION) String subdivision,
        String delay,
        String spread) {

    static SendingForm of(SendingHours hours) {
        return new SendingForm(
                hours.opens(),
                hours.closes(),
                hours.days(),
                hours.fridayCloses(),
                hours.onHolidays(),
                hours.subdivision(),
                String.valueOf(hours.delay().toHours()),
                String.valueOf(hours.spreading().toMinutes()));
    }

    static SendingForm of(MultivaluedMap<String, String> typed) {
        var days = typed.getOrDefault("days", List.of());
        return new SendingForm(
                time(typed, "opens"),
                time(typed, "closes"),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> days.contains(day.name()))
                        .toList(),
                time(typed, "fridayCloses"),
                typed.containsKey("onHolidays"),
                SettingsForm.text(typed, "subdivision").orElse(null),
                SettingsForm.text(typed, "delay").orElse(""),
                SettingsForm.text(typed, "spread").orElse(""));
    }

    /** People write 8:00 as well. */
    private static String time(MultivaluedMap<String, String> typed, String field) {
        return SettingsForm.text(typed, field)
                .map(it -> it.matches("\\d:\\d\\d") ? "0" + it : it)
                .orElse("");
    }

    /** To be asked once no rule is broken. */
    SendingHours hours() {
        return new SendingHours(
                opens,
                closes,
                days,
                fridayCloses,
                onHolidays,
                subdivision,
                Duration.ofHours(Integer.parseInt(delay)).toString(),
                Duration.ofMinutes(Integer.parseInt(spread)).toString());
    }

    @AssertTrue
    public boolean isClosingLater() {
        return opens.compareTo(closes) < 0;
    }

    @AssertTrue
    public boolean isFridayWithin() {
        return opens.compareTo(fridayCloses) < 0 && fridayCloses.compareTo(closes) <= 0;
    }

    @AssertTrue
    public boolean isDelayPossible() {
        return SettingsForm.isOneOf(delay, 0, Math.toIntExact(SendingHours.LONGEST_DELAY.toHours()));
    }

    @AssertTrue
    public boolean isSpreadPossible() {
        return SettingsForm.isOneOf(spread, 0, Math.toIntExact(SendingHours.LONGEST_SPREAD.toMinutes()));
    }

    public boolean isOn(DayOfWeek day) {
        return days.contains(day);
    }
}
