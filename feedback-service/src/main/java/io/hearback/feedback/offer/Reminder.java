package io.hearback.feedback.offer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A day in a calendar (RFC 5545), with an alarm in its morning. Holds no link: calendars are shared. */
final class Reminder {

    private static final int LONGEST_LINE = 75;

    private Reminder() {}

    /** @param id the same for each day chosen, so that a calendar moves the entry */
    static String of(UUID id, LocalDate day, String summary, String description, Instant now) {
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Hearback//Offer//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + id + "@hearback",
                        "DTSTAMP:" + stamp(now),
                        "SEQUENCE:" + day.toEpochDay(),
                        "DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE),
                        "SUMMARY:" + escaped(summary),
                        "DESCRIPTION:" + escaped(description),
                        "TRANSP:TRANSPARENT",
                        "BEGIN:VALARM",
                        "ACTION:DISPLAY",
                        "TRIGGER:PT9H",
                        "DESCRIPTION:" + escaped(summary),
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(Reminder::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String stamp(Instant now) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** RFC 5545, 3.1: at most 75 octets in a line; a character is never cut. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
