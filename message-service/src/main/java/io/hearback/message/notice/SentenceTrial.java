package io.hearback.message.notice;

import io.hearback.message.compose.Composer;
import io.hearback.message.compose.Composition;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Matter;
import io.hearback.message.compose.Voice;
import io.hearback.message.house.House;
import io.hearback.message.house.SampleMatters;
import io.hearback.message.respect.Finding;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Severity;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries an organisation's own sentence in every sample notice that would say it, before it meets a person. Pure. */
@ApplicationScoped
public class SentenceTrial {

    /**
     * Where a sentence fails.
     *
     * @param cause why such a notice would be held: a {@link Cause}
     * @param broken the rules that it breaks and ours in its place does not; each once, though many samples may break it
     */
    public record Failure(String cause, Matter sample, Collection<Finding> broken) {}

    /** A notice to somebody made up that says a sentence, and how it is judged. */
    public record Sample(Matter matter, Composition composition, Judgement judgement) {}

    /** No sentence of ours holds it. */
    private static final String MARK = "\u2042";

    private final Composer composer;
    private final NoticeCheck check;

    SentenceTrial(Composer composer, NoticeCheck check) {
        this.composer = composer;
        this.check = check;
    }

    /**
     * @param house the organisation's other words, and its bar
     * @return empty if no notice falls below the bar because of this sentence
     */
    public Optional<Failure> failure(House house, String language, String key, String sentence) {
        var ours = house.words().with(language, key, null);
        var own = house.words().with(language, key, sentence);
        Failure first = null;
        var broken = new LinkedHashMap<String, Finding>();
        for (var matter :
                SampleMatters.in(new Voice(language, null, house.style().tone()))) {
            var failure = failure(matter, house, ours, own);
            if (failure.isPresent()) {
                first = first == null ? failure.get() : first;
                failure.get().broken().forEach(finding -> broken.putIfAbsent(finding.rule(), finding));
            }
        }
        return Optional.ofNullable(first)
                .map(one -> new Failure(one.cause(), one.sample(), List.copyOf(broken.values())));
    }

    /** @return the first sample notice that says the sentence; empty if none does, such as for a detail no sample has */
    public Optional<Sample> sample(House house, String language, String key, String sentence) {
        var own = house.words().with(language, key, sentence);
        var marked = house.words().with(language, key, sentence + MARK);
        return SampleMatters.in(new Voice(language, null, house.style().tone())).stream()
                .filter(matter -> !composer.compose(matter, own).equals(composer.compose(matter, marked)))
                .findFirst()
                .map(matter -> {
                    var composition = composer.compose(matter, own);
                    var report = judge(matter, composition, house);
                    return new Sample(matter, composition, new Judgement(report, NoticeCheck.judged(composition)));
                });
    }

    /** What fails with our sentence too is not this one's fault. */
    private Optional<Failure> failure(Matter matter, House house, HouseWords ours, HouseWords own) {
        var before = composer.compose(matter, ours);
        var after = composer.compose(matter, own);
        if (before.equals(after)) {
            return Optional.empty();
        }
        var report = judge(matter, after, house);
        return NoticeCheck.causeToHold(report, house.style()).flatMap(cause -> {
            var known = judge(matter, before, house);
            var broken = newlyBroken(report, known);
            var worse = !broken.isEmpty() || (report.needsPerson() && !known.needsPerson());
            return worse ? Optional.of(new Failure(cause, matter, broken)) : Optional.empty();
        });
    }

    private Report judge(Matter matter, Composition composition, House house) {
        return check.judge(matter, composition, house.style());
    }

    private static List<Finding> newlyBroken(Report report, Report known) {
        var already = known.broken().stream().map(Finding::rule).collect(Collectors.toSet());
        return report.broken().stream()
                .filter(finding -> finding.severity() != Severity.ADVICE && !already.contains(finding.rule()))
                .toList();
    }
}
