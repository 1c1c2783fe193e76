package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.message.compose.Composer;
import io.hearback.message.compose.IncompleteMatterException;
import io.hearback.message.compose.Matter;
import io.hearback.message.house.House;
import io.hearback.message.respect.Report;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Comparator;
import java.util.List;

/** Composes a notice in its organisation's words and judges it, before anybody schedules it. Saves nothing. */
@ApplicationScoped
class Texts {

    private final Composer composer;
    private final NoticeCheck check;

    Texts(Composer composer, NoticeCheck check) {
        this.composer = composer;
        this.check = check;
    }

    /** @param country of the job, or null: then the organisation's own law holds */
    Text write(Matter matter, String country, House house) {
        if (lacksItsReason(matter)) {
            return Text.missing(language(matter), Cause.REASON_UNMAPPED);
        }
        try {
            var style = house.style().in(country);
            var wording = composer.compose(matter, house.words());
            var report = check.judge(matter, wording, style);
            var toCandidate = matter.kind().isToCandidate();
            // Whom a recruiter should call cannot wait for another recruiter.
            var cause = toCandidate ? NoticeCheck.causeToHold(report, style).orElse(null) : null;
            return new Text(wording, composer.template(matter.voice()), report, cause);
        } catch (IncompleteMatterException e) {
            return Text.missing(language(matter), e.code());
        }
    }

    /**
     * One text that tells several refusals to the same person. Each is held against the record by itself: the whole is as
     * good as the one that fares worst.
     *
     * @param matters complete; the first says who signs and how the reader is addressed
     */
    Text writeTogether(List<Matter> matters, String country, House house) {
        if (matters.size() == 1) {
            return write(matters.getFirst(), country, house);
        }
        try {
            var style = house.style().in(country);
            var wording = composer.compose(matters, house.words());
            var worst = matters.stream()
                    .map(matter -> check.judge(matter, wording, style))
                    .min(Comparator.comparing((Report report) -> !report.needsPerson())
                            .thenComparing(Report::score))
                    .orElseThrow();
            return new Text(
                    wording,
                    composer.template(matters.getFirst().voice()),
                    worst,
                    NoticeCheck.causeToHold(worst, style).orElse(null));
        } catch (IncompleteMatterException e) {
            return Text.missing(language(matters.getFirst()), e.code());
        }
    }

    /** Nobody makes up a reason; where the law lets none be stated, none is lacking. */
    private static boolean lacksItsReason(Matter matter) {
        return matter.kind() == NoticeKind.REFUSAL && !matter.circumstances().neutral() && matter.reason() == null;
    }

    private static String language(Matter matter) {
        var asked = matter.voice().language();
        return asked != null && asked.matches("[a-z]{2}(-[A-Z]{2})?") ? asked : "en";
    }
}
