package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ProcessNumbers;
import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Points;
import io.hearback.message.compose.Paragraph.Prose;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The paragraphs of a digest of a process. */
final class ProcessDigestSlots {

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    /** From here on a unit is said, so that it never stands in the singular. */
    private static final double ENOUGH = 2;

    private final ProcessDigest digest;
    private final Wording wording;
    private final Map<String, String> names;

    ProcessDigestSlots(ProcessDigest digest, Wording wording) {
        this.digest = digest;
        this.wording = wording;
        this.names = Map.of(
                "recruiter", digest.reader(),
                "organisation", digest.organisation(),
                "first", wording.date(digest.report().first()),
                "last", wording.date(digest.report().last()));
    }

    String subject() {
        return say("subject." + NoticeKind.PROCESS_DIGEST);
    }

    List<Paragraph> paragraphs() {
        return List.of(
                new Prose(say("greeting.recruiter")),
                new Prose(say("digest.intro")),
                new Points(points()),
                new Invitation(say("digest.lead"), say("digest.label")),
                new Prose(say("digest.why")),
                new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    private List<String> points() {
        var report = digest.report();
        return List.of(
                compared("digest.told", numbers -> wording.number(numbers.told())),
                compared("digest.median", numbers -> time(numbers.medianSeconds())),
                compared("digest.kept", numbers -> share(numbers.promiseKept())),
                wording.say(
                        "digest.waiting",
                        Map.of(
                                "count", wording.number(report.waiting()),
                                "late", wording.number(report.waitingTooLong()))),
                compared("digest.answered", numbers -> wording.number(numbers.answered())),
                wording.say("digest.overdue", Map.of("count", wording.number(report.overdue()))));
    }

    /** With what it was in the period before. */
    private String compared(String key, Function<ProcessNumbers, String> number) {
        var report = digest.report();
        var value = wording.say(
                "digest.before." + report.rhythm(),
                Map.of("now", number.apply(report.numbers()), "before", number.apply(report.before())));
        return wording.say(key, Map.of("value", value));
    }

    private String share(Double share) {
        return share == null ? wording.say("digest.few") : wording.percent(share);
    }

    private String time(Integer seconds) {
        if (seconds == null) {
            return wording.say("digest.few");
        }
        if (seconds >= ENOUGH * DAY) {
            return time("digest.days", seconds / DAY);
        }
        if (seconds >= ENOUGH * HOUR) {
            return time("digest.hours", seconds / HOUR);
        }
        return seconds >= ENOUGH * MINUTE ? time("digest.minutes", seconds / MINUTE) : wording.say("digest.moment");
    }

    private String time(String key, double amount) {
        return wording.say(key, Map.of("count", wording.number(amount)));
    }

    private String say(String key) {
        return wording.say(key, names);
    }
}
