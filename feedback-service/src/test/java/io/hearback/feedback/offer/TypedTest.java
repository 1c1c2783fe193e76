package io.hearback.feedback.offer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes from people, and what goes into their calendars. */
class TypedTest {

    @Test
    void words_keep_their_lines_and_lose_what_cannot_be_mailed() {
        assertThat(Typed.words("Dear\tSam,\r\n\r\n\u202Eno\u0000 \u2066way\u2028 \ud83d\ude00 \ud83d x "))
                .isEqualTo("Dear Sam,\n\nno way \ud83d\ude00  x");
        assertThat(Typed.words(null)).isEmpty();
    }

    @Test
    void notes_are_cut_between_characters() {
        assertThat(Typed.text("ab\ud83d\ude00cd", 3)).isEqualTo("ab");
        assertThat(Typed.text("ab\ud83d\ude00cd", 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Typed.line(" a\n b ", 10)).isEqualTo("a b");
    }

    @Test
    void a_thought_that_is_nonsense_is_none() {
        assertThat(Thought.typed("9", null)).isEqualTo(Thought.NONE);
        assertThat(Thought.typed("4'", " ")).isEqualTo(Thought.NONE);
        assertThat(Thought.typed("0", "x").isThere()).isTrue();
    }

    @Test
    void the_word_is_known_however_it_is_written() {
        for (var typed : new String[] {"décliner", "Decliner ", "« DÉCLINER »", "de\u0301cliner"}) {
            assertThat(ConfirmingWord.isWritten(typed, "décliner")).as(typed).isTrue();
        }
        for (var typed : new String[] {null, "", "on", "test", "declined", "décliner maintenant"}) {
            assertThat(ConfirmingWord.isWritten(typed, "décliner")).as(typed).isFalse();
        }
    }

    @Test
    void a_reminder_is_a_calendar_as_the_standard_wants_it() {
        var reminder = Reminder.of(
                new UUID(0, 1),
                LocalDate.parse("2026-12-24"),
                "Décider : l’offre pour le poste « Ingénieure, ingénieur données ; équipe de nuit »",
                "one\ntwo",
                Instant.parse("2026-11-29T10:00:00.5Z"));
        assertThat(reminder)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "DTSTAMP:20261129T100000Z\r\n", "DTSTART;VALUE=DATE:20261224\r\n", "DESCRIPTION:one\\ntwo\r\n");
        assertThat(reminder.replace("\r\n ", "")).contains("Ingénieure\\, ingénieur données \\; équipe");
        for (var line : reminder.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
    }
}
