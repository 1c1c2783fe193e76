package io.hearback.feedback.digest;

import io.hearback.contract.DigestRhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class DigestPeriodTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        // A Monday morning: from eight o'clock on, in Paris, the week before is over.
        "WEEKLY,  2026-11-23T06:59:59Z, 2026-11-09, 2026-11-15",
        "WEEKLY,  2026-11-23T07:00:00Z, 2026-11-16, 2026-11-22",
        "WEEKLY,  2026-11-29T22:00:00Z, 2026-11-16, 2026-11-22",
        "MONTHLY, 2026-12-01T06:59:59Z, 2026-10-01, 2026-10-31",
        "MONTHLY, 2026-12-01T07:00:00Z, 2026-11-01, 2026-11-30",
        "MONTHLY, 2027-01-15T12:00:00Z, 2026-12-01, 2026-12-31"
    })
    void the_latest_whole_one_is_told_in_the_morning(
            DigestRhythm rhythm, Instant now, LocalDate first, LocalDate last) {
        assertThat(DigestPeriod.before(rhythm, now, PARIS)).isEqualTo(new DigestPeriod(rhythm, first, last));
    }

    @Test
    void the_one_before_ends_where_it_begins_whatever_the_month() {
        var march = new DigestPeriod(DigestRhythm.MONTHLY, LocalDate.of(2028, 3, 1), LocalDate.of(2028, 3, 31));
        assertThat(march.previous())
                .isEqualTo(new DigestPeriod(DigestRhythm.MONTHLY, LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
        assertThat(march.previous().in(PARIS).to()).isEqualTo(march.in(PARIS).from());
        assertThat(march.in(PARIS).to()).as("summer time").isEqualTo(Instant.parse("2028-03-31T22:00:00Z"));
    }

    @Test
    void a_report_is_known_by_whose_it_is_and_when() {
        var week = DigestPeriod.before(DigestRhythm.WEEKLY, Instant.parse("2026-11-23T07:00:00Z"), PARIS);
        assertThat(week.reportOf("acme")).isEqualTo(week.reportOf("acme"));
        assertThat(week.reportOf("acme"))
                .isNotIn(week.reportOf("globex"), week.previous().reportOf("acme"));
    }
}
