package io.hearback.feedback.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * A plan for a calendar (RFC 5545): a day's entry for each step with a date, which blocks no time; a task for each without.
 * A step keeps its UID, so a plan imported again updates and does not double.
 */
public final class PlanCalendar {

    private PlanCalendar() {}

    /** @param title of the plan, as the calendar shows it */
    public static String of(String title, List<PlanStep> steps, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Hearback//Plan//EN");
        calendar.setName(title);
        for (var step : steps) {
            if (step.due() == null) {
                calendar.addTodo(task(step, now));
            } else {
                calendar.addEvent(event(step, now));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(PlanStep step, Instant now) {
        var event = new VEvent();
        event.setUid(uid(step));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(day(step.due())));
        event.setTransparency(Transparency.transparent());
        event.setSummary(summary(step));
        return event;
    }

    private static VTodo task(PlanStep step, Instant now) {
        var task = new VTodo();
        task.setUid(uid(step));
        task.setDateTimeStamp(Date.from(now));
        task.setStatus(step.done() ? Status.completed() : Status.needsAction());
        task.setSummary(step.words());
        return task;
    }

    /** An entry of a day has no state of its own. */
    private static String summary(PlanStep step) {
        return step.done() ? "✓ " + step.words() : step.words();
    }

    /** A date without a time is the same day everywhere. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String uid(PlanStep step) {
        return step.id() + "@hearback";
    }
}
