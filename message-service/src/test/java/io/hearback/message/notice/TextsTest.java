package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Matters;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a notice from being scheduled. */
class TextsTest {

    private static final Reason SKILLS =
            Reason.of(ReasonCode.SKILLS_GAP).with(ReasonDetail.SKILLS, "running Kubernetes in production");

    /** Always of the same opinion. */
    private static Texts judgedBy(Verdict verdict, boolean needsPerson) {
        return new Texts(new Composer(), new NoticeCheck(new RespectCheck() {
            @Override
            public Report judge(Letter letter) {
                return new Report(verdict, "en", 70, "", needsPerson, List.of(), Set.of());
            }
        }));
    }

    private static House withBar(Verdict bar) {
        var chosen = HouseStyle.DEFAULT;
        var style = new HouseStyle(
                chosen.language(),
                chosen.tone(),
                bar,
                chosen.country(),
                chosen.neutralCountries(),
                chosen.callFirst(),
                chosen.callWithin());
        return new House(style, HouseWords.NONE);
    }

    private static Matter refusal(Reason reason, boolean neutral) {
        return Matters.of(
                NoticeKind.REFUSAL,
                Voice.of("en"),
                Stage.INTERVIEW,
                reason,
                new Circumstances(neutral, false, null, null, LocalDate.of(2026, 11, 27)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "RESPECTFUL, false, RESPECTFUL, -",
                "ACCEPTABLE, false, RESPECTFUL, BELOW_BAR",
                "ACCEPTABLE, false, ACCEPTABLE, -",
                "DISRESPECTFUL, false, ACCEPTABLE, BELOW_BAR",
                "RESPECTFUL, true, ACCEPTABLE, RISKY_GROUND"
            })
    void a_verdict_is_held_against_the_bar(Verdict verdict, boolean needsPerson, Verdict bar, String cause) {
        var text = judgedBy(verdict, needsPerson).write(refusal(SKILLS, false), null, withBar(bar));
        assertThat(text.cause()).isEqualTo(cause);
        assertThat(text.report().verdict()).isEqualTo(verdict);
        assertThat(text.wording().text()).contains("Kubernetes");
    }

    @Test
    void no_reason_is_made_up() {
        var text = judgedBy(Verdict.RESPECTFUL, false).write(refusal(null, false), null, House.DEFAULT);
        assertThat(text.cause()).isEqualTo("REASON_UNMAPPED");
        assertThat(text.isWritten()).isFalse();
    }

    @Test
    void a_reason_without_its_details_lacks_them() {
        var bare = Reason.of(ReasonCode.SKILLS_GAP);
        var text = judgedBy(Verdict.RESPECTFUL, false).write(refusal(bare, false), null, House.DEFAULT);
        assertThat(text.cause()).isEqualTo("SKILLS_MISSING");
        assertThat(text.isWritten()).isFalse();
    }

    @Test
    void where_no_reason_may_be_stated_none_is_missing() {
        var check = judgedBy(Verdict.RESPECTFUL, false);
        for (var reason : new Reason[] {null, Reason.of(ReasonCode.SKILLS_GAP), SKILLS}) {
            var text = check.write(refusal(reason, true), "DE", House.DEFAULT);
            assertThat(text.cause()).isNull();
            assertThat(text.wording().text()).doesNotContain("Kubernetes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL_TASK", "DECLINE_REPORT", "WITHDRAWAL_REPORT"})
    void a_recruiter_s_is_judged_and_never_held(NoticeKind kind) {
        var text = judgedBy(Verdict.DISRESPECTFUL, true)
                .write(refusal(SKILLS, false).withKind(kind), null, House.DEFAULT);
        assertThat(text.cause()).isNull();
        assertThat(text.report().verdict()).isEqualTo(Verdict.DISRESPECTFUL);
    }

    @Test
    void the_organisation_s_own_words_go_first() {
        var words = new HouseWords(3, Map.of("en", Map.of("greeting", "Dear {name},")));
        var text = judgedBy(Verdict.RESPECTFUL, false)
                .write(refusal(SKILLS, false), null, new House(HouseStyle.DEFAULT, words));
        assertThat(text.wording().text()).startsWith("Dear Camille Martin,");
    }
}
