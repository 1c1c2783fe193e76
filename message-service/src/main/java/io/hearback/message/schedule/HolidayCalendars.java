package io.hearback.message.schedule;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Public holidays by country, as Jollyday knows them; a day on which one is only observed counts too. Each year of a place is
 * read once, which takes some tenths of a second, and then remembered: there are few.
 */
public final class HolidayCalendars {

    private record Key(String country, String subdivision, int year) {}

    private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
    private final Map<Key, Set<LocalDate>> remembered = new ConcurrentHashMap<>();

    /**
     * @param country ISO 3166-1 alpha-2, or null
     * @param subdivision what follows it in ISO 3166-2, or null; one that is not known has its country's holidays
     * @return none for a country that is not known
     */
    public Holidays of(String country, String subdivision) {
        if (country == null || !known.contains(country)) {
            return Holidays.NONE;
        }
        return day -> remembered
                .computeIfAbsent(new Key(country, subdivision, day.getYear()), HolidayCalendars::read)
                .contains(day);
    }

    private static Set<LocalDate> read(Key key) {
        var manager = HolidayManager.getInstance(
                ManagerParameters.create(key.country().toLowerCase(Locale.ROOT)));
        var parts = Stream.ofNullable(key.subdivision())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return manager.getHolidays(Year.of(key.year()), parts).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .flatMap(HolidayCalendars::days)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }
}
