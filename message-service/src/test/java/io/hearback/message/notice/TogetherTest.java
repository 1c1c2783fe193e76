package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Matters;
import io.hearback.message.compose.Reason;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.respect.Finding;
import io.hearback.message.respect.RespectCheck;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Several refusals in one notice, in all languages, tones and regions: every reason beside every other one's neighbour. */
class TogetherTest {

    private static final List<String> JOBS = List.of("Data engineer", "Platform engineer", "Analyst");

    private final Composer composer = new Composer();
    private final NoticeCheck check = new NoticeCheck(new RespectCheck());

    @TestFactory
    Stream<DynamicTest> is_respectful_about_each_of_them() {
        return Matters.voices()
                .map(voice -> DynamicTest.dynamicTest(voice.language() + " " + voice.tone(), () -> {
                    var failures = new TreeSet<String>();
                    for (var matters : everyGroup(voice)) {
                        var notice = composer.compose(matters, HouseWords.NONE);
                        for (var matter : matters) {
                            var report = check.judge(matter, notice, HouseStyle.DEFAULT);
                            var broken = report.broken().stream()
                                    .map(Finding::rule)
                                    // What has more to tell may be longer than one answer.
                                    .filter(rule -> !rule.equals("right-length"))
                                    .toList();
                            if (report.verdict() != Verdict.RESPECTFUL || !broken.isEmpty()) {
                                failures.add(report.verdict() + " " + matter.stage() + " "
                                        + matter.reason().code() + " " + broken);
                            }
                        }
                    }
                    assertThat(failures).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> has_one_greeting_one_thanks_one_way_to_ask_and_one_signature() {
        return Matters.voices()
                .map(voice -> DynamicTest.dynamicTest(voice.language() + " " + voice.tone(), () -> {
                    var matters = everyGroup(voice).getLast();
                    var notice = composer.compose(matters, HouseWords.NONE);
                    assertThat(count(notice.text(), "Camille Martin")).isEqualTo(1);
                    assertThat(count(notice.text(), Composition.LINK)).isEqualTo(1);
                    assertThat(count(notice.html(), Composition.LINK)).isEqualTo(1);
                    assertThat(count(notice.text(), Matters.LEA.email())).isEqualTo(1);
                    assertThat(notice.text()).containsSubsequence(JOBS.subList(0, matters.size()));
                    assertThat(count(notice.html(), "<h2")).isEqualTo(matters.size());
                    assertThat(notice.subject()).contains("Acme").doesNotContain(JOBS);
                }));
    }

    @Test
    void tells_each_job_its_own_reason_strength_and_advice() {
        var reasons = Matters.reasons("en");
        var first = matter(Voice.of("en"), Stage.SCREENING, reasons.get(0).withStrength("your calm"), 0);
        var second = matter(Voice.of("en"), Stage.INTERVIEW, reasons.get(5).withAdvice("a course"), 1);

        var text =
                composer.compose(List.of(first, second), HouseWords.NONE).text().replace('\n', ' ');

        var about = text.split("Position: ");
        assertThat(about[1]).contains("your calm").doesNotContain("a course");
        assertThat(about[2]).contains("a course").doesNotContain("your calm");
    }

    private static List<List<Matter>> everyGroup(Voice voice) {
        var strength = Matters.strength(voice.language());
        var advice = Matters.advice(voice.language());
        var reasons = Matters.reasons(voice.language());
        var groups = new ArrayList<List<Matter>>();
        for (var stage : Stage.values()) {
            for (int i = 0; i < reasons.size(); i++) {
                var one = matter(voice, stage, reasons.get(i).withStrength(strength), 0);
                var other = matter(
                        voice,
                        Stage.SCREENING,
                        reasons.get((i + 1) % reasons.size()).withAdvice(advice),
                        1);
                groups.add(List.of(one, other));
                groups.add(List.of(other, one));
            }
            groups.add(List.of(
                    matter(voice, stage, reasons.get(0), 0),
                    matter(voice, Stage.APPLICATION, reasons.get(5), 1),
                    matter(voice, Stage.INTERVIEW, reasons.get(10), 2)));
        }
        return groups;
    }

    private static Matter matter(Voice voice, Stage stage, Reason reason, int job) {
        var known = Matters.of(NoticeKind.REFUSAL, voice, stage, reason, Circumstances.NONE);
        return new Matter(
                known.kind(),
                stage,
                voice,
                known.organisation(),
                known.candidateName(),
                JOBS.get(job),
                known.signedBy(),
                reason,
                known.circumstances());
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
