package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Matters;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Slot;
import io.hearback.message.compose.SlotsLeftOut;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.house.SampleMatters;
import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** All notices there are: languages, tones, kinds, reasons with and without strength and advice, stages, circumstances. */
class EveryNoticeTest {

    private static final HouseStyle HOUSE = HouseStyle.DEFAULT;

    private final Composer composer = new Composer();
    private final NoticeCheck check = new NoticeCheck(new RespectCheck());

    @TestFactory
    Stream<DynamicTest> is_respectful() {
        return Matters.voices()
                .map(voice -> DynamicTest.dynamicTest(voice.language() + " " + voice.tone(), () -> {
                    var failures = new TreeSet<String>();
                    var count = 0;
                    for (var matter : everyMatter(voice)) {
                        var notice = composer.compose(matter);
                        var report = check.judge(matter, notice, HOUSE);
                        count++;
                        if (report.verdict() != Verdict.RESPECTFUL
                                || !report.broken().isEmpty()) {
                            failures.add(describe(matter, notice, report));
                        }
                    }
                    assertThat(failures).isEmpty();
                    assertThat(count).isGreaterThan(1000);
                }));
    }

    @TestFactory
    Stream<DynamicTest> is_missed_by_the_check_wherever_a_slot_is_left_out() {
        return Matters.voices()
                .map(voice -> DynamicTest.dynamicTest(voice.language() + " " + voice.tone(), () -> {
                    var unnoticed = new TreeSet<String>();
                    for (var matter : fullest(voice)) {
                        var whole = check.judge(matter, composer.compose(matter), HOUSE);
                        for (var slot : filledSlots(matter)) {
                            var report =
                                    check.judge(matter, SlotsLeftOut.compose(composer, matter, Set.of(slot)), HOUSE);
                            if (report.score() >= whole.score()
                                    || report.broken().isEmpty()) {
                                unnoticed.add(matter.kind() + " " + matter.stage() + " without " + slot);
                            }
                        }
                    }
                    assertThat(unnoticed).isEmpty();
                }));
    }

    @Test
    void tells_the_ground_that_may_not_be_one_from_the_work_that_sounds_like_it() {
        var matter = Matters.refusal(
                "en",
                Stage.INTERVIEW,
                Reason.of(ReasonCode.STRONGER_CANDIDATE)
                        .with(ReasonDetail.CHOSEN_HAD, "a younger profile, as you are too old"));

        var report = check.judge(matter, composer.compose(matter), HOUSE);

        assertThat(report.verdict()).isEqualTo(Verdict.DISRESPECTFUL);
        assertThat(report.broken()).extracting(Finding::rule).contains("no-forbidden-ground");
    }

    private static List<Matter> everyMatter(Voice voice) {
        var matters = new ArrayList<Matter>(SampleMatters.in(voice).stream()
                .filter(sample -> sample.kind() == NoticeKind.ANSWER)
                .toList());
        matters.add(offerGuide(voice));
        for (var stage : Stage.values()) {
            for (var reason : reasons(voice.language())) {
                for (var circumstances : circumstances(voice.language())) {
                    matters.add(Matters.of(NoticeKind.REFUSAL, voice, stage, reason, circumstances));
                }
                matters.add(
                        Matters.of(NoticeKind.CALL_TASK, voice, stage, reason, Matters.everything(voice.language())));
            }
            matters.add(Matters.of(
                    NoticeKind.HOLDING, voice, stage, null, Circumstances.undecided(LocalDate.of(2027, 3, 1))));
            for (var kind : List.of(
                    NoticeKind.DECLINE_ACKNOWLEDGEMENT,
                    NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT,
                    NoticeKind.DECLINE_REPORT,
                    NoticeKind.WITHDRAWAL_REPORT)) {
                matters.add(Matters.of(kind, voice, stage, null, Circumstances.NONE));
                matters.add(Matters.of(kind, voice, stage, null, Matters.everything(voice.language())));
            }
        }
        return matters;
    }

    private static List<Matter> fullest(Voice voice) {
        var reasons = reasons(voice.language()).stream()
                .filter(reason -> reason.strength() != null && reason.advice() != null)
                .toList();
        var matters = new ArrayList<Matter>();
        matters.add(offerGuide(voice));
        for (var stage : Stage.values()) {
            reasons.forEach(reason -> matters.add(
                    Matters.of(NoticeKind.REFUSAL, voice, stage, reason, Matters.everything(voice.language()))));
            for (var kind : List.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT, NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT)) {
                matters.add(Matters.of(kind, voice, stage, null, Circumstances.NONE));
            }
            matters.add(Matters.of(
                    NoticeKind.HOLDING, voice, stage, null, Circumstances.undecided(LocalDate.of(2027, 3, 1))));
        }
        return matters;
    }

    private static Matter offerGuide(Voice voice) {
        return Matters.of(NoticeKind.OFFER_GUIDE, voice, Stage.OFFER, null, Circumstances.NONE);
    }

    private static Set<Slot> filledSlots(Matter matter) {
        if (matter.kind() == NoticeKind.OFFER_GUIDE) {
            // Without the way to its page it is still a kind letter, and only of no use.
            return EnumSet.of(Slot.GREETING, Slot.THANKS, Slot.DECISION, Slot.REPLY, Slot.SIGNATURE);
        }
        if (matter.kind() == NoticeKind.HOLDING) {
            return EnumSet.of(Slot.GREETING, Slot.THANKS, Slot.DECISION, Slot.AGAIN, Slot.REPLY, Slot.SIGNATURE);
        }
        return matter.kind() == NoticeKind.REFUSAL
                ? EnumSet.of(
                        Slot.GREETING,
                        Slot.THANKS,
                        Slot.DECISION,
                        Slot.REASON,
                        Slot.STRENGTH,
                        Slot.ADVICE,
                        Slot.REVIEW,
                        Slot.FEEDBACK,
                        Slot.NEXT_STEPS,
                        Slot.OPEN_DOOR,
                        Slot.REPLY,
                        Slot.SIGNATURE)
                : EnumSet.of(Slot.GREETING, Slot.THANKS, Slot.DECISION, Slot.FEEDBACK, Slot.REPLY, Slot.SIGNATURE);
    }

    private static List<Reason> reasons(String language) {
        var strength = Matters.strength(language);
        var advice = Matters.advice(language);
        return Matters.reasons(language).stream()
                .flatMap(reason -> Stream.of(
                        reason,
                        reason.withStrength(strength),
                        reason.withAdvice(advice),
                        reason.withStrength(strength).withAdvice(advice)))
                .toList();
    }

    private static List<Circumstances> circumstances(String language) {
        var until = LocalDate.of(2028, 3, 31);
        return List.of(
                Circumstances.NONE,
                new Circumstances(true, false, null, null, null),
                new Circumstances(true, true, until, null, null),
                new Circumstances(false, true, null, null, null),
                new Circumstances(false, false, until, null, null),
                Matters.everything(language));
    }

    private static String describe(Matter matter, Composition notice, Report report) {
        return report.verdict() + " " + matter.kind() + " "
                + (matter.reason() == null ? "" : matter.reason().code()) + " " + matter.stage() + " "
                + report.broken().stream()
                        .map(finding -> finding.rule()
                                + finding.spans().stream()
                                        .map(span -> NoticeCheck.judged(notice)
                                                .substring(span.start(), span.end())
                                                .replace('\n', ' '))
                                        .toList())
                        .toList();
    }
}
