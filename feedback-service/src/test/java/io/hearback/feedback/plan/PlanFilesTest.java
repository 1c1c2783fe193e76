package io.hearback.feedback.plan;

import biweekly.Biweekly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PlanFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void a_dated_step_is_a_day_everywhere_and_others_are_tasks() {
        var usual = TimeZone.getDefault();
        try {
            for (var zone : List.of("UTC", "Pacific/Kiritimati", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var text = PlanCalendar.of(
                        "My plan", List.of(step("Enrol", "2026-12-31", true), step("Read", null, false)), NOW);
                assertThat(text)
                        .as(zone)
                        .contains("DTSTART;VALUE=DATE:20261231\r\n", "SUMMARY:✓ Enrol\r\n", "TRANSP:TRANSPARENT\r\n")
                        .contains("BEGIN:VTODO\r\n", "SUMMARY:Read\r\n", "STATUS:NEEDS-ACTION\r\n")
                        .contains("DTSTAMP:20261129T120000Z\r\n", "UID:" + ID + "@hearback\r\n");
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void hostile_and_long_words_stay_one_step_in_a_calendar() {
        var words = "Übung; macht, den \\Meister \n BEGIN:VEVENT " + "é".repeat(200) + "END:VCALENDAR";
        var draft = new StepDraft(words, "");
        var text = PlanCalendar.of("P", List.of(step(draft.words(), "2026-12-31", false)), NOW);

        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 150);
        var read = Biweekly.parse(text).first();
        assertThat(read.getEvents()).hasSize(1);
        assertThat(read.getEvents().getFirst().getSummary().getValue()).isEqualTo(draft.words());
    }

    @Test
    void markdown_shows_what_was_typed_and_obeys_none_of_it() {
        assertThat(PlanMarkdown.of(
                        "My plan",
                        List.of(step("# [x](javascript:1) <b> *now*", "2026-12-31", true), step("Read", null, false))))
                .isEqualTo(
                        "# My plan\n\n- [x] \\# \\[x\\]\\(javascript:1\\) \\<b\\> \\*now\\* (2026-12-31)\n- [ ] Read\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Read      | -          | []",
                "Read      | 2026-11-29 | []",
                "Read      | 2026-11-28 | [due]",
                "Read      | 2036-11-29 | [due]",
                "Read      | 2026-02-30 | [due]",
                "Read      | tomorrow   | [due]",
                "-         | -          | [words]",
                "'   '     | x          | [words, due]",
            })
    void a_step_says_what_and_perhaps_when(String words, String due, String flawed) {
        assertThat(new StepDraft(words, due).flawed(LocalDate.of(2026, 11, 29)).toString())
                .isEqualTo(flawed);
    }

    @Test
    void a_step_has_at_most_300_characters_as_a_person_counts() {
        assertThat(new StepDraft("💡".repeat(300), "").flawed(LocalDate.EPOCH)).isEmpty();
        assertThat(new StepDraft("x".repeat(301), "").flawed(LocalDate.EPOCH)).containsExactly("words");
        assertThat(new StepDraft(" a \r\n\t b\u0000 ", "").words()).isEqualTo("a b");
    }

    private static PlanStep step(String words, String due, boolean done) {
        return new PlanStep(ID, words, due == null ? null : LocalDate.parse(due), done);
    }
}
