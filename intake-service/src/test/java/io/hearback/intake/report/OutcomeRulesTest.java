package io.hearback.intake.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.intake.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

class OutcomeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Map<String, Object> DETAILS = Map.ofEntries(
            entry("skills", new String[] {"SQL"}),
            entry("experience", "conduite de projet"),
            entry("years", 3),
            entry("certification", "CKA"),
            entry("languageLevel", "l'allemand au niveau C1"),
            entry("exercise", "la gestion des erreurs"),
            entry("missingPart", "le portfolio"),
            entry("availability", "les week-ends"),
            entry("ourWay", "le travail en binôme"),
            entry("yourWish", "l'autonomie"),
            entry("chosenHad", "dix ans de Kafka"),
            entry("cause", "un gel des embauches"));

    @ParameterizedTest(name = "{0}: needs {1}, may have {2}")
    @CsvSource(textBlock = """
            SKILLS_GAP,            skills,            ''
            EXPERIENCE_GAP,        experience,        years
            CERTIFICATION_MISSING, certification,     ''
            LANGUAGE_LEVEL,        languageLevel,     ''
            EXERCISE_RESULT,       exercise,          ''
            INCOMPLETE_APPLICATION, missingPart,      ''
            AVAILABILITY_MISMATCH, availability,      ''
            VALUES_MISMATCH,       ourWay yourWish,   ''
            STRONGER_CANDIDATE,    chosenHad,         ''
            POSITION_FILLED,       '',                ''
            POSITION_CANCELLED,    '',                cause
            HIRING_FREEZE,         '',                cause
            """)
    void each_code_takes_its_own_details_and_no_other(String code, String needed, String optional) {
        var bare = Report.rejected().with("reason", Map.of("code", code));
        for (var detail : DETAILS.keySet()) {
            var field = "reason." + detail;
            var given = bare.with(field, DETAILS.get(detail));
            if (needed.contains(detail)) {
                assertThat(broken(bare)).containsKey(field);
                assertThat(broken(given)).doesNotContainKey(field);
            } else if (optional.contains(detail)) {
                assertThat(broken(bare)).doesNotContainKey(field);
                assertThat(broken(given)).doesNotContainKey(field);
            } else {
                assertThat(broken(given).get(field)).startsWith(code + " has no " + detail);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"OFFER_DECLINED", "WITHDRAWN"})
    void a_candidate_s_own_decision_takes_no_reason(String outcome) {
        assertThat(broken(Report.rejected().with("outcome", outcome))).containsOnlyKeys("reason");
        assertThat(broken(Report.rejected().with("outcome", outcome).without("reason")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "POSITION_CLOSED"})
    void an_employer_s_decision_needs_a_reason(String outcome) {
        assertThat(broken(Report.rejected().with("outcome", outcome).without("reason")))
                .containsOnlyKeys("reason");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "POSITION_CLOSED"})
    void an_organisation_s_own_name_of_the_reason_will_do_and_asks_for_no_details(String outcome) {
        var report = Report.rejected().with("outcome", outcome);
        assertThat(broken(report.with("reason", Map.of("ats", "On hold")))).isEmpty();
        assertThat(broken(report.with("reason", DETAILS).with("reason.ats", "On hold")))
                .isEmpty();
        assertThat(broken(report.with("reason", DETAILS))).containsOnlyKeys("reason.code");
        assertThat(broken(report.with("reason", Map.of("strength", "la clarté"))))
                .containsOnlyKeys("reason.code");
    }

    @Test
    void a_code_asks_for_its_details_also_beside_a_name() {
        assertThat(broken(Report.rejected().with("reason", Map.of("ats", "Skills", "code", "SKILLS_GAP"))))
                .containsOnlyKeys("reason.skills");
    }

    @ParameterizedTest
    @CsvSource({"OFFER_DECLINED", "WITHDRAWN", "REINSTATED"})
    void no_machine_takes_a_candidate_s_decision(String outcome) {
        var report = Report.rejected().with("outcome", outcome).without("reason");
        assertThat(broken(report.with("decisionAutomated", true))).containsOnlyKeys("decisionAutomated");
        assertThat(broken(report.with("decisionAutomated", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, POSITION_FILLED", "POSITION_CLOSED, POSITION_FILLED"})
    void a_machine_may_refuse_and_a_candidate_then_has_no_words(String outcome, String code) {
        var report = Report.rejected().with("outcome", outcome).with("reason", Map.of("code", code));
        assertThat(broken(report.with("decisionAutomated", true))).isEmpty();
        assertThat(broken(report.with("candidateWords", "Dommage."))).containsOnlyKeys("candidateWords");
    }

    @Test
    void a_candidate_s_own_decision_comes_with_the_candidate_s_words() {
        assertThat(broken(Report.offerDeclined())).isEmpty();
        assertThat(broken(Report.offerDeclined().with("outcome", "WITHDRAWN"))).isEmpty();
        assertThat(broken(Report.offerDeclined().with("outcome", "REINSTATED"))).containsOnlyKeys("candidateWords");
    }

    @ParameterizedTest(name = "decided {0} in {1}, until {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-20T09:30:00Z, Europe/Paris,     2026-11-21, -
            2026-11-20T09:30:00Z, Europe/Paris,     2026-11-20, after the decision
            2026-11-20T09:30:00Z, Europe/Paris,     2025-11-21, after the decision
            2026-11-20T09:30:00Z, Europe/Paris,     2028-11-20, -
            2026-11-20T09:30:00Z, Europe/Paris,     2028-11-21, at most two years
            2024-02-29T09:30:00Z, Europe/Paris,     2026-02-28, -
            2024-02-29T09:30:00Z, Europe/Paris,     2026-03-01, at most two years
            2026-11-19T20:30:00Z, Pacific/Auckland, 2028-11-20, -
            2026-11-19T20:30:00Z, -,                2028-11-20, at most two years
            2026-11-19T20:30:00Z, Mars/Base,        2028-11-20, at most two years
            2026-11-20T13:00:00Z, Europe/Paris,     2040-01-01, -
            """)
    void consent_to_be_kept_in_mind_ends_within_two_years(String decidedAt, String zone, String until, String rule) {
        var broken = broken(Report.rejected()
                .with("decidedAt", decidedAt)
                .with("candidate.timeZone", zone)
                .with("candidate.keepInTouchUntil", until));
        if (rule == null) {
            assertThat(broken).doesNotContainKey("candidate.keepInTouchUntil");
        } else {
            assertThat(broken.get("candidate.keepInTouchUntil")).contains(rule);
        }
    }

    @Test
    void a_closed_position_was_filled_or_cancelled() {
        var closed = Report.rejected().with("outcome", "POSITION_CLOSED");
        assertThat(broken(closed)).containsOnlyKeys("reason.code");
        assertThat(broken(closed.with("reason", Map.of("code", "POSITION_FILLED"))))
                .isEmpty();
    }

    @Test
    void all_but_a_reinstatement_say_who_is_written_to() {
        var alone = Report.reinstated("APP-1");
        assertThat(broken(alone)).isEmpty();
        assertThat(broken(alone.with("outcome", "WITHDRAWN")))
                .containsOnlyKeys("application.stage", "candidate", "job", "recruiter");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T12:05:00Z, true", "2026-11-20T12:05:01Z, false", "1999-12-31T23:59:59Z, false"})
    void a_decision_lies_in_the_past_give_or_take_five_minutes(String decidedAt, boolean valid) {
        assertThat(broken(Report.rejected().with("decidedAt", decidedAt)).isEmpty())
                .isEqualTo(valid);
    }

    private static Map<String, String> broken(Report report) {
        try {
            var request = JSON.readValue(report.json(), OutcomeRequest.class);
            return OutcomeRules.check(request, NOW).stream()
                    .collect(Collectors.toMap(OutcomeRules.Broken::field, OutcomeRules.Broken::message));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
