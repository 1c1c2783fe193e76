package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.message.compose.Paragraph.Invitation;
import io.hearback.message.compose.Paragraph.Lines;
import io.hearback.message.compose.Paragraph.Points;
import io.hearback.message.compose.Paragraph.Prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The paragraphs of a reminder of requests. */
final class RequestReminderSlots {

    private final RequestReminder reminder;
    private final Wording wording;
    private final Map<String, String> names;

    RequestReminderSlots(RequestReminder reminder, Wording wording) {
        this.reminder = reminder;
        this.wording = wording;
        var due = reminder.due();
        var first = due.firstDueAt().atZone(reminder.zone());
        this.names = Map.of(
                "recruiter", reminder.reader(),
                "organisation", reminder.organisation(),
                "count", wording.number(due.dueSoon() + due.overdue()),
                "day", wording.date(first.toLocalDate()),
                "time", wording.time(first.toLocalTime()));
    }

    String subject() {
        return say("subject." + NoticeKind.REQUEST_REMINDER);
    }

    List<Paragraph> paragraphs() {
        return List.of(
                new Prose(say("greeting.recruiter")),
                new Prose(say("reminder.intro")),
                new Points(points()),
                new Invitation(say("reminder.lead"), say("reminder.label")),
                new Prose(say("reminder.why")),
                new Lines(List.of(say("closing.report"), say("signature.report"))));
    }

    /** Without those that there are none of. */
    private List<String> points() {
        var points = new ArrayList<String>();
        count(points, "reminder.overdue", reminder.due().overdue());
        count(points, "reminder.soon", reminder.due().dueSoon());
        points.add(say("reminder.first"));
        return points;
    }

    private void count(List<String> points, String key, int count) {
        if (count > 0) {
            points.add(wording.say(key, Map.of("count", wording.number(count))));
        }
    }

    private String say(String key) {
        return wording.say(key, names);
    }
}
