package io.hearback.message.compose;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static io.hearback.contract.ReasonCode.POSITION_FILLED;
import static io.hearback.contract.ReasonCode.SKILLS_GAP;
import static io.hearback.message.compose.Matters.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Nothing is invented: without true content there is no notice. */
class IncompleteMatterTest {

    private final Composer composer = new Composer();

    static Stream<Arguments> incompleteReasons() {
        return Stream.of(
                arguments(null, "REASON_MISSING"),
                arguments(Matters.bare(SKILLS_GAP), "SKILLS_MISSING"),
                arguments(Matters.skills(" ", "."), "SKILLS_MISSING"),
                arguments(Matters.experience("", 3), "EXPERIENCE_MISSING"),
                arguments(Matters.certification(null), "CERTIFICATION_MISSING"),
                arguments(Matters.values(null, "calm"), "OUR_WAY_MISSING"),
                arguments(Matters.values("speed", " "), "YOUR_WISH_MISSING"),
                arguments(Matters.chosenHad("…"), "CHOSEN_HAD_MISSING"));
    }

    @ParameterizedTest
    @MethodSource("incompleteReasons")
    void a_reason_without_its_detail_is_not_written(Reason reason, String code) {
        assertThatExceptionOfType(IncompleteMatterException.class)
                .isThrownBy(() -> composer.compose(refusal("fr", Stage.INTERVIEW, reason)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void only_a_position_that_went_away_needs_no_detail(ReasonCode code) {
        var isEnough = code.isExternal();
        var matter = refusal("en", Stage.INTERVIEW, Matters.bare(code));

        if (isEnough) {
            assertThat(composer.compose(matter).text()).isNotBlank();
        } else {
            assertThatExceptionOfType(IncompleteMatterException.class).isThrownBy(() -> composer.compose(matter));
        }
    }

    @Test
    void a_notice_needs_names() {
        var nobody = new Signatory(" ", null, "lea@acme.example");
        var reason = Matters.bare(POSITION_FILLED);
        var matter = refusal("en", Stage.INTERVIEW, reason);

        assertThatExceptionOfType(IncompleteMatterException.class)
                .isThrownBy(() -> composer.compose(new Matter(
                        matter.kind(),
                        matter.stage(),
                        matter.voice(),
                        "Acme",
                        "Camille",
                        "Data engineer",
                        nobody,
                        reason,
                        Circumstances.NONE)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("SIGNATORY_NAME_MISSING"));
        assertThatExceptionOfType(IncompleteMatterException.class)
                .isThrownBy(() -> composer.compose(new Matter(
                        matter.kind(),
                        matter.stage(),
                        matter.voice(),
                        "Acme",
                        "\n",
                        "Data",
                        Matters.LEA,
                        reason,
                        Circumstances.NONE)))
                .satisfies(e -> assertThat(e.code()).isEqualTo("CANDIDATE_NAME_MISSING"));
    }
}
