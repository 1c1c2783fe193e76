package io.hearback.intake.imports;

import io.hearback.intake.outcome.Answer;
import io.hearback.intake.outcome.ReportedOutcome;
import io.hearback.intake.outcome.Told;
import io.hearback.intake.report.Contradictions;
import io.hearback.intake.report.Violation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

/** Some lines that are worked off together. */
final class Batch {

    private final CRC32C checksum;
    private final List<Told> told = new ArrayList<>();
    private final Set<String> applications = new HashSet<>();
    private final Set<String> candidates = new HashSet<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private int lines;

    /** @param checksum of the lines before these */
    Batch(CRC32C checksum) {
        this.checksum = checksum;
    }

    void add(Line line, ReportedOutcome outcome, UUID batch) {
        count(line);
        told.add(Told.inFile(outcome, batch));
        applications.add(outcome.applicationReference());
        if (outcome.candidateReference() != null) {
            candidates.add(outcome.candidateReference());
        }
        numbers.add(line.number());
    }

    void refuse(Line line, List<Violation> violations) {
        count(line);
        violations.forEach(violation -> flaws.add(new Flaw(line.number(), violation)));
    }

    private void count(Line line) {
        lines++;
        checksum.update(line.content());
    }

    /** @return whether both tell of one application or one candidate, and so would wait for each other's rows */
    boolean meets(Batch other) {
        return !Collections.disjoint(applications, other.applications)
                || !Collections.disjoint(candidates, other.candidates);
    }

    int size() {
        return lines;
    }

    List<Told> told() {
        return told;
    }

    /** @param index in what was told */
    long lineOf(int index) {
        return numbers.get(index);
    }

    Tally tally(List<Answer> answers) {
        return Tally.of(lines, answers);
    }

    /** @param answers to what was told, in its order */
    List<Flaw> flaws(List<Answer> answers) {
        var all = new ArrayList<>(flaws);
        for (int each = 0; each < answers.size(); each++) {
            var number = numbers.get(each);
            switch (answers.get(each)) {
                case Answer.Receipt receipt -> {}
                case Answer.Refused(var why) -> all.add(new Flaw(number, Contradictions.violation(why)));
                case Answer.Failed failed ->
                    all.add(new Flaw(
                            number, new Violation("", "could not be saved", "send it alone, and tell us of it")));
            }
        }
        return all;
    }
}
