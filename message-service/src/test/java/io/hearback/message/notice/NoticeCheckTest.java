package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Matters;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.StrictReader;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

import static io.hearback.message.compose.Composition.LINK;
import static org.assertj.core.api.Assertions.assertThat;

class NoticeCheckTest {

    private static final Reason EXPERIENCE = Reason.of(ReasonCode.EXPERIENCE_GAP)
            .with(ReasonDetail.EXPERIENCE, "la vente en magasin")
            .with(ReasonDetail.YEARS, "1")
            .withStrength("la clarté de vos explications")
            .withAdvice("un projet personnel");

    /** Remembers the last letter it was given. */
    private static final class Reading extends RespectCheck {
        private Letter letter;

        @Override
        public Report judge(Letter given) {
            letter = given;
            return StrictReader.report(Verdict.ACCEPTABLE, false, List.of());
        }
    }

    private final Reading reading = new Reading();
    private final NoticeCheck check = new NoticeCheck(reading);

    private Letter read(Matter matter, HouseStyle style) {
        check.judge(matter, new Composer().compose(matter), style);
        return reading.letter;
    }

    private static Matter matter(NoticeKind kind) {
        return Matters.of(kind, Voice.of("fr"), Stage.INTERVIEW, EXPERIENCE, Matters.everything("fr"));
    }

    @Test
    void a_refusal_is_held_against_all_that_is_known() {
        var letter = read(matter(NoticeKind.REFUSAL), HouseStyle.DEFAULT.in("FR"));
        assertThat(letter.genre()).isEqualTo(Genre.REFUSAL);
        assertThat(letter.language()).isEqualTo("fr");
        assertThat(letter.jurisdiction()).isEqualTo("FR");
        assertThat(letter.subject()).contains("Data engineer");
        assertThat(letter.text()).contains(NoticeCheck.EXAMPLE_LINK).doesNotContain(LINK);
        var facts = letter.facts();
        assertThat(facts.stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(facts.candidateName()).isEqualTo("Camille Martin");
        assertThat(facts.signatory()).isEqualTo("Léa Bernard");
        assertThat(facts.reason()).isEqualTo(ReasonCode.EXPERIENCE_GAP);
        assertThat(facts.details()).containsExactly("la vente en magasin");
        assertThat(facts.strength()).isEqualTo("la clarté de vos explications");
        assertThat(facts.advice()).isEqualTo("un projet personnel");
        assertThat(facts.decisionAutomated()).isTrue();
        assertThat(facts.keepInTouchUntil()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(facts.template()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINE_REPORT", "WITHDRAWAL_REPORT", "CALL_TASK"})
    void what_a_recruiter_gets_should_address_the_recruiter(NoticeKind kind) {
        var letter = read(matter(kind), HouseStyle.DEFAULT);
        assertThat(letter.genre()).isEqualTo(Genre.INTERNAL);
        assertThat(letter.facts().candidateName()).isEqualTo("Léa Bernard");
        assertThat(letter.facts().signatory()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINE_ACKNOWLEDGEMENT", "WITHDRAWAL_ACKNOWLEDGEMENT"})
    void a_thanks_is_no_refusal(NoticeKind kind) {
        assertThat(read(matter(kind).withReason(null), HouseStyle.DEFAULT).genre())
                .isEqualTo(Genre.ACKNOWLEDGEMENT);
    }

    @Test
    void below_the_bar_or_on_risky_ground_a_notice_waits_for_a_person() {
        var acceptable = StrictReader.report(Verdict.ACCEPTABLE, false, List.of());
        var risky = StrictReader.report(Verdict.RESPECTFUL, true, List.of());
        var respectful = StrictReader.report(Verdict.RESPECTFUL, false, List.of());
        assertThat(NoticeCheck.causeToHold(respectful, HouseStyle.DEFAULT)).isEmpty();
        assertThat(NoticeCheck.causeToHold(acceptable, HouseStyle.DEFAULT)).contains("BELOW_BAR");
        assertThat(NoticeCheck.causeToHold(risky, HouseStyle.DEFAULT)).contains("RISKY_GROUND");
    }
}
