package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import io.hearback.message.house.HouseSentences;
import io.hearback.message.house.OurSentence;
import io.hearback.message.notice.SentenceTrial;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One sentence and what an organisation makes of it.
 *
 * @param language BCP 47
 * @param own null where ours holds
 * @param draft what stands in the field
 * @param flawed whether the draft cannot stand in for ours
 * @param refused null unless notices with the draft would fall below the bar
 * @param sample null unless the draft was tried
 * @param history of this sentence, newest first
 * @param done what has just become of it; or null
 */
public record WordSheet(
        String language,
        OurSentence ours,
        String own,
        String draft,
        boolean flawed,
        Refused refused,
        Sample sample,
        List<HouseSentences.Version> history,
        Done done) {

    /** @param remarks none where it is a ground that a person would have to look at */
    public record Refused(NoticeKind kind, Stage stage, List<Remark> remarks) {

        static Refused of(SentenceTrial.Failure failure) {
            var broken = List.copyOf(failure.broken());
            var remarks = IntStream.range(0, broken.size())
                    .mapToObj(i -> new Remark(
                            i + 1,
                            broken.get(i).rule(),
                            broken.get(i).severity(),
                            List.of(),
                            broken.get(i).suggestion()))
                    .toList();
            return new Refused(failure.sample().kind(), failure.sample().stage(), remarks);
        }
    }

    /** A notice to somebody made up that says it. */
    public record Sample(NoticeKind kind, Stage stage, String subject, Judged judged) {

        static Sample of(SentenceTrial.Sample sample) {
            return new Sample(
                    sample.matter().kind(),
                    sample.matter().stage(),
                    sample.composition().subject(),
                    Judged.of(sample.judgement()));
        }
    }

    public String key() {
        return ours.key();
    }

    public SentenceKind kind() {
        return SentenceKind.of(ours.key());
    }

    /** Those that it must have. */
    public List<Placeholder> required() {
        return ours.required().stream()
                .flatMap(slot -> Placeholder.of(slot).stream())
                .toList();
    }

    /** Those that it may have, too. */
    public List<Placeholder> optional() {
        return ours.allowed().stream()
                .filter(slot -> !ours.required().contains(slot))
                .flatMap(slot -> Placeholder.of(slot).stream())
                .toList();
    }
}
