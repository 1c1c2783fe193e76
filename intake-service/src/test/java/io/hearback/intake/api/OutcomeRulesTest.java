package io.hearback.intake.api;

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

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final Map<String, Object> DETAILS = Map.of(
            "skills", new String[] {"SQL"},
            "experience", "conduite de projet",
            "years", 3,
            "certification", "CKA",
            "ourWay", "le travail en binôme",
            "yourWish", "l'autonomie",
            "chosenHad", "dix ans de Kafka",
            "cause", "un gel des embauches");

    @ParameterizedTest(name = "{0}: needs {1}, may have {2}")
    @CsvSource(textBlock = """
            SKILLS_GAP,            skills,            ''
            EXPERIENCE_GAP,        experience,        years
            CERTIFICATION_MISSING, certification,     ''
            VALUES_MISMATCH,       ourWay yourWish,   ''
            STRONGER_CANDIDATE,    chosenHad,         ''
            POSITION_FILLED,       '',                ''
            POSITION_CANCELLED,    '',                cause
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
