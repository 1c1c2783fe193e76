package io.hearback.message.desk;

import io.hearback.message.notice.Judgement;
import io.hearback.message.respect.Report;
import io.hearback.message.respect.Verdict;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A judgement as a person reads it.
 *
 * @param language of the text, of its explanation and of its remarks
 * @param remarks only on what could be better
 * @param pieces the text that was judged
 */
public record Judged(
        Verdict verdict, int score, String language, String explanation, List<Remark> remarks, List<Piece> pieces) {

    /** Of a notice that was composed: its lines flow on, as they do in a mail program. */
    static Judged of(Judgement judgement) {
        return of(judgement.report(), Lines.flowing(judgement.text()));
    }

    static Judged of(Report report, String text) {
        var broken = report.broken();
        return new Judged(
                report.verdict(),
                report.score(),
                report.language(),
                report.explanation(),
                IntStream.range(0, broken.size())
                        .mapToObj(i -> Remark.of(i + 1, broken.get(i), text))
                        .toList(),
                Piece.of(text, broken));
    }
}
