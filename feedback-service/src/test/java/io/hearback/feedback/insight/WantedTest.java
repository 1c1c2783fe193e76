package io.hearback.feedback.insight;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Behind.Of;
import io.hearback.feedback.metric.Insight.WaitBar;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class WantedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static Wanted wanted(String... told) {
        var query = new HashMap<String, List<String>>();
        for (int i = 0; i < told.length; i += 2) {
            query.put(told[i], List.of(told[i + 1]));
        }
        return Wanted.of(query, TODAY);
    }

    @Test
    void nothing_asked_for_is_a_season_of_everything() {
        var wanted = wanted("team", " ", "luck", "7");
        assertThat(wanted.broken()).isEmpty();
        assertThat(wanted.question().period().from()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(wanted.question().period().to()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(wanted.narrowings()).isZero();
        assertThat(wanted.isLastDays(90, TODAY)).isTrue();
        assertThat(wanted.isLastDays(30, TODAY)).isFalse();
    }

    @Test
    void a_start_alone_and_an_end_alone_are_enough() {
        assertThat(wanted("to", "2026-03-31").first()).isEqualTo("2026-01-01");
        assertThat(wanted("from", "2026-11-01").last()).isEqualTo(TODAY);
    }

    @Test
    void addresses_carry_on_what_makes_sense_and_are_written_for_addresses() {
        var wanted = wanted("team", "Data platform", "country", "France", "stage", "OFFER");
        assertThat(wanted.broken()).containsExactly("country");
        assertThat(wanted.list(Of.SENT))
                .isEqualTo("/inbox/insights/list?team=Data+platform&stage=OFFER&from=2026-09-01&to=2026-11-29&of=SENT");
        assertThat(wanted.at(Stage.SCREENING)).contains("stage=SCREENING").doesNotContain("OFFER");
        assertThat(wanted.list(Of.SILENT, Map.of("team", "R&D", "after", "é"))).contains("team=R%26D", "after=%C3%A9");
    }

    @Test
    void a_week_stays_within_the_period() {
        var wanted = wanted("from", "2026-11-04", "to", "2026-11-18");
        assertThat(wanted.week(LocalDate.parse("2026-11-02"))).contains("from=2026-11-04&to=2026-11-08");
        assertThat(wanted.week(LocalDate.parse("2026-11-16"))).contains("from=2026-11-16&to=2026-11-18");
    }

    @Test
    void the_promise_stands_in_the_column_of_waits_as_long() {
        var bars = List.of(new WaitBar(1, 10, 5), new WaitBar(10, 100, 5), new WaitBar(100, 1000, 1));
        assertThat(Charts.column(bars, 9)).isZero();
        assertThat(Charts.column(bars, 10)).isEqualTo(1);
        assertThat(Charts.column(bars, 5_000)).isEqualTo(2);
    }
}
