package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import io.hearback.message.notice.Cause;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeldTest {

    @ParameterizedTest
    @EnumSource(ReasonDetail.class)
    void every_missing_detail_is_known_by_its_cause(ReasonDetail detail) {
        assertThat(Held.of(detail + "_MISSING", null)).isEqualTo(Held.DETAIL_MISSING);
        assertThat(Held.missing(detail + "_MISSING")).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "REASON_MISSING, , REASON_MISSING",
        "JOB_TITLE_MISSING, , PARTY_MISSING",
        Cause.REASON_UNMAPPED + ", , REASON_UNMAPPED",
        Cause.BELOW_BAR + ", ACCEPTABLE, BELOW_BAR",
        Cause.BELOW_BAR + ", DISRESPECTFUL, DISRESPECTFUL",
        Cause.RISKY_GROUND + ", ACCEPTABLE, RISKY_GROUND",
        Cause.ALREADY_INFORMED + ", RESPECTFUL, ALREADY_INFORMED",
        Cause.OFFER_LIVE + ", RESPECTFUL, OFFER_LIVE",
        Cause.CANDIDATE_HIRED + ", RESPECTFUL, CANDIDATE_HIRED",
        ", , OTHER",
    })
    void a_cause_with_its_verdict_says_what_to_do(String cause, Verdict verdict, Held held) {
        assertThat(Held.of(cause, verdict)).isEqualTo(held);
        assertThat(Held.missing(cause)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void every_detail_of_every_code_has_a_field(ReasonCode code) {
        var shown = ReasonForm.of((Reason) null).groups().stream()
                .filter(group -> group.codes().contains(code))
                .flatMap(group -> group.details().stream())
                .toList();
        assertThat(shown).containsAll(code.required()).containsAll(code.optional());
    }
}
