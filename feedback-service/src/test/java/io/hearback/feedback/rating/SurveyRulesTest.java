package io.hearback.feedback.rating;

import io.hearback.feedback.rating.SurveyRules.Occasion;
import io.hearback.feedback.rating.SurveyRules.Veto;
import io.hearback.feedback.rating.SurveyRules.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class SurveyRulesTest {

    private static final Instant NOW = Instant.parse("2026-08-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // sent               | last rated           | active | no mail | way  | veto
                "2026-08-31T11:59:59Z | -                    | false  | false   | PAGE | -",
                "2026-08-31T12:00:00Z | -                    | false  | false   | MAIL | -",
                "2026-08-31T12:00:01Z | -                    | false  | false   | PAGE | NOTICE_FIRST",
                "-                    | -                    | false  | false   | PAGE | NOTICE_FIRST",
                "-                    | -                    | true   | true    | MAIL | NOTICE_FIRST",
                "2026-08-01T00:00:00Z | -                    | true   | false   | PAGE | NOT_WHILE_APPLYING",
                "2026-08-01T00:00:00Z | -                    | true   | false   | MAIL | NOT_WHILE_APPLYING",
                "2026-08-01T00:00:00Z | 2026-02-28T12:00:00Z | false  | false   | PAGE | -",
                "2026-08-01T00:00:00Z | 2026-02-28T12:00:01Z | false  | false   | PAGE | NOT_TWICE_IN_SIX_MONTHS",
                "2026-08-01T00:00:00Z | 2026-08-30T00:00:00Z | false  | false   | MAIL | NOT_TWICE_IN_SIX_MONTHS",
                "2026-08-01T00:00:00Z | -                    | false  | true    | MAIL | NOT_AGAINST_DO_NOT_EMAIL",
                "2026-08-01T00:00:00Z | -                    | false  | true    | PAGE | -",
            })
    void a_candidate_is_asked_only_when_nothing_forbids_it(
            Instant sent, Instant rated, boolean active, boolean doNotEmail, Way way, Veto veto) {
        assertThat(SurveyRules.against(new Occasion(sent, rated, active, doNotEmail), way, NOW)
                        .orElse(null))
                .isEqualTo(veto);
    }

    /** Whatever the occasion: a page never asks less than a mail may, and one more ground never makes asking right. */
    @Test
    void one_more_ground_against_it_never_allows_it() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var sent = random.nextBoolean() ? NOW.minusSeconds(random.nextInt(-100, 10_000_000)) : null;
            var rated = random.nextBoolean() ? NOW.minusSeconds(random.nextInt(40_000_000)) : null;
            var occasion = new Occasion(sent, rated, random.nextBoolean(), random.nextBoolean());
            var worse = new Occasion(sent, rated, true, true);
            for (var way : Way.values()) {
                if (SurveyRules.against(occasion, way, NOW).isPresent()) {
                    assertThat(SurveyRules.against(worse, way, NOW)).isPresent();
                }
            }
            if (SurveyRules.against(occasion, Way.MAIL, NOW).isEmpty()) {
                assertThat(SurveyRules.against(occasion, Way.PAGE, NOW)).isEmpty();
            }
        }
    }
}
