package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.message.compose.Reason;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonFormTest {

    private static ReasonForm form(Map<String, String> posted) {
        return ReasonForm.of(new MultivaluedHashMap<>(posted));
    }

    @Test
    void a_reason_comes_out_of_the_form_as_it_went_in() {
        var reason = Reason.of(ReasonCode.SKILLS_GAP)
                .with(ReasonDetail.SKILLS, "motion planning", "running Kubernetes")
                .withStrength("the clarity of your explanations")
                .withAdvice("a first project of your own");
        var shown = ReasonForm.of(reason);
        var posted = new MultivaluedHashMap<>(shown.values());
        posted.putSingle("code", shown.code().name());
        assertThat(ReasonForm.of(posted).reason()).isEqualTo(reason);
    }

    @Test
    void what_says_nothing_is_left_out() {
        var form = form(Map.of("code", "POSITION_CANCELLED", "cause", "  ", "skills", "\r\n", "strength", " "));
        assertThat(form.isGood()).isTrue();
        assertThat(form.reason()).isEqualTo(Reason.of(ReasonCode.POSITION_CANCELLED));
    }

    @Test
    void each_field_has_its_own_flaw() {
        var form = form(Map.of("code", "EXPERIENCE_GAP", "years", "0", "cause", "x", "advice", "x".repeat(501)));
        assertThat(form.flaws())
                .isEqualTo(Map.of(
                        "experience", ReasonFlaw.MISSING,
                        "years", ReasonFlaw.NO_NUMBER,
                        "cause", ReasonFlaw.OF_ANOTHER,
                        "advice", ReasonFlaw.TOO_LONG));
    }

    @Test
    void codes_that_share_their_details_share_a_group() {
        assertThat(ReasonForm.of((Reason) null).groups())
                .extracting(ReasonForm.Group::codes)
                .contains(List.of(ReasonCode.POSITION_CANCELLED, ReasonCode.HIRING_FREEZE));
    }
}
