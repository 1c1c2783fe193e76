package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.feedback.metric.ApplicationCells.Told;
import io.hearback.feedback.metric.ApplicationFact.Since;
import io.hearback.feedback.metric.Insight.Funnel;
import io.hearback.feedback.metric.Insight.ReasonLine;
import io.hearback.feedback.metric.Insight.Week;
import io.hearback.feedback.metric.Reading.DaySlot;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers what an organisation asks about its process. */
@ApplicationScoped
public class Insights {

    private final TenantWall wall;
    private final Clock clock;
    private final Duration answerPromise;

    Insights(
            TenantWall wall,
            Clock clock,
            @ConfigProperty(name = "hearback.request.promise", defaultValue = "P7D") Duration answerPromise) {
        this.wall = wall;
        this.clock = clock;
        this.answerPromise = answerPromise;
    }

    /** @return zeros, nulls and empty lists where there is nothing to count */
    public Insight ask(TenantId tenant, Question question) {
        var now = clock.instant();
        return wall.atOneMoment(tenant, handle -> new Answer(handle, tenant.value(), question, now).insight());
    }

    /** One question, from its reading to its report. */
    private final class Answer {

        private final Handle handle;
        private final String tenant;
        private final Question question;
        private final Instant now;
        private final LocalDate today;
        private final Promises promises;
        private final Reading reading;
        private final Opinions opinions;

        Answer(Handle handle, String tenant, Question question, Instant now) {
            this.handle = handle;
            this.tenant = tenant;
            this.question = question;
            this.now = now;
            this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            this.promises = Promises.of(handle, List.of(tenant));
            var cells = new Cells(handle, question, promises);
            var months = cells.readMonths();
            this.reading = cells.readWithin(months);
            this.opinions = Opinions.read(handle, question.filter(), months);
        }

        Insight insight() {
            return new Insight(
                    question,
                    measures(),
                    funnel(),
                    WaitBars.of(reading.noticeWaits(slot -> true)),
                    Waiting.promiseDays(promises, tenant, question.filter(), today),
                    weeks(),
                    Waiting.silence(handle, question.filter(), now),
                    reasons(),
                    Waiting.declines(handle, question),
                    Waiting.choices(handle));
        }

        private List<Measure> measures() {
            var open = Waiting.openRequests(handle, question, now.minus(answerPromise));
            var activity = told(Since.ACTIVITY);
            var interview = told(Since.INTERVIEW);
            var all = new ArrayList<>(measures(null, activity, interview)
                    .ofOpenRequests(open.overdue(), open.open())
                    .all());
            for (var stage : Stage.values()) {
                if (reading.tallies().keySet().stream().anyMatch(slot -> slot.stage() == stage)) {
                    all.addAll(measures(stage, activity, interview).all());
                }
            }
            return List.copyOf(all);
        }

        private Measures measures(Stage stage, Map<Stage, Told> activity, Map<Stage, Told> interview) {
            Predicate<Stage> these = each -> stage == null || each == stage;
            var measures = new Measures(stage)
                    .ofWaits(
                            reading.noticeWaits(slot -> these.test(slot.stage())),
                            reading.answerWaits(slot -> these.test(slot.stage())))
                    .of(reading.tally(slot -> these.test(slot.stage())), owed(slot -> these.test(slot.stage())))
                    .ofOpinions(opinions);
            return isOfApplications()
                    ? measures.ofApplications(together(activity, these), together(interview, these))
                    : measures;
        }

        /** What an outcome was is nothing that applications without one could be told apart by. */
        private boolean isOfApplications() {
            return question.filter().reason().isEmpty()
                    && question.filter().kind().isEmpty();
        }

        private Map<Stage, Told> told(Since clock) {
            return isOfApplications()
                    ? new ApplicationCells(handle, tenant, question, promises, today).read(clock)
                    : Map.of();
        }

        private static Told together(Map<Stage, Told> told, Predicate<Stage> stages) {
            return told.entrySet().stream()
                    .filter(each -> stages.test(each.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Told.NONE, Told::plus);
        }

        /** @return those whose promise has run out */
        private long owed(Predicate<DaySlot> slots) {
            return reading.owed().entrySet().stream()
                    .filter(each -> slots.test(each.getKey()) && isOver(each.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        private boolean isOver(DaySlot slot) {
            return slot.day()
                    .plusDays(promises.days(tenant, slot.stage(), slot.day()))
                    .isBefore(today);
        }

        private Funnel funnel() {
            var all = reading.tally(slot -> true);
            return new Funnel(
                    all.of(Counted.OUTCOMES),
                    all.of(Counted.NOTICES_SENT),
                    all.of(Counted.REQUESTS) + all.of(Counted.REVIEWS),
                    all.of(Counted.ANSWERS),
                    opinions.ratings(null).n());
        }

        private List<Week> weeks() {
            var tallies = new HashMap<LocalDate, Tally>();
            reading.tallies()
                    .forEach((slot, tally) -> tallies.computeIfAbsent(monday(slot.day()), monday -> new Tally())
                            .add(tally, 1));
            var first = monday(LocalDate.ofInstant(question.period().from(), ZoneOffset.UTC));
            var last = LocalDate.ofInstant(question.period().to().minus(1, ChronoUnit.MICROS), ZoneOffset.UTC);
            return Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                    .map(monday -> week(
                            monday,
                            tallies.getOrDefault(monday, new Tally()),
                            owed(slot -> monday(slot.day()).equals(monday))))
                    .toList();
        }

        private Week week(LocalDate monday, Tally tally, long owed) {
            var waits = Waits.of(reading.noticeWaits(slot -> slot.monday().equals(monday)));
            var due = tally.of(Counted.NOTICES_SENT) + owed;
            return new Week(
                    monday,
                    tally.of(Counted.OUTCOMES),
                    tally.of(Counted.NOTICES_SENT),
                    waits.quantile(0.5),
                    waits.quantile(0.9),
                    due == 0 ? null : (double) tally.of(Counted.KEPT) / due);
        }

        private List<ReasonLine> reasons() {
            return reading.tallies().keySet().stream()
                    .map(Reading.Slot::reason)
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .sorted()
                    .map(this::reason)
                    .toList();
        }

        private ReasonLine reason(String reason) {
            var sent = reading.tally(slot -> slot.reason().equals(reason)).of(Counted.NOTICES_SENT);
            var votes = opinions.explanations(reason);
            return votes.n() < Measure.FEWEST
                    ? new ReasonLine(reason, sent, 0, 0, Measure.WITHHELD)
                    : new ReasonLine(reason, sent, votes.up(), votes.down(), null);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
