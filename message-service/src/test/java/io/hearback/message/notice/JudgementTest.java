package io.hearback.message.notice;

import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Severity;
import io.hearback.message.respect.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "RESPECTFUL, false, ADVICE, false",
        "ACCEPTABLE, true, WARNING, false",
        "ACCEPTABLE, false, ERROR, false",
        "DISRESPECTFUL, true, WARNING, false",
        "DISRESPECTFUL, false, WARNING, true",
        "DISRESPECTFUL, true, ERROR, true",
        "DISRESPECTFUL, true, GRAVE, true"
    })
    void a_person_may_overrule_a_risky_ground_and_nothing_worse(
            Verdict verdict, boolean needsPerson, Severity severity, boolean isFinal) {
        var broken = new Finding("a-rule", "A2", severity, false, List.of(), "mend it");
        var kept = new Finding("another", "A1", Severity.GRAVE, true, List.of(), null);
        var report = new Report(verdict, "en", 50, "", needsPerson, List.of(kept, broken), Set.of());
        assertThat(new Judgement(report, "").isFinal()).isEqualTo(isFinal);
    }
}
