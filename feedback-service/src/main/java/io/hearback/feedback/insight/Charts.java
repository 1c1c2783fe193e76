package io.hearback.feedback.insight;

import io.hearback.contract.ReasonCode;
import io.hearback.feedback.insight.Chart.Band;
import io.hearback.feedback.insight.Chart.Cell;
import io.hearback.feedback.insight.Chart.Mark;
import io.hearback.feedback.insight.Chart.Row;
import io.hearback.feedback.metric.Behind.Of;
import io.hearback.feedback.metric.Insight;
import io.hearback.feedback.metric.Insight.ReasonLine;
import io.hearback.feedback.metric.Insight.SilentWeek;
import io.hearback.feedback.metric.Insight.WaitBar;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.offer.Reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of one insight, each in the words and the order in which people read it. */
final class Charts {

    private static final double DAY = 86_400;
    private static final double PERCENT = 100;

    /** As many as fit on a screen. */
    private static final int MOST_WEEKS = 16;

    private final Insight insight;
    private final Wanted wanted;
    private final Numbers numbers;
    private final CodeTexts codes;

    Charts(Insight insight, Wanted wanted, Numbers numbers, CodeTexts codes) {
        this.insight = insight;
        this.wanted = wanted;
        this.numbers = numbers;
        this.codes = codes;
    }

    List<Chart> all() {
        return List.of(funnel(), kept(), waits(), silence(), times(), reasons(), declines());
    }

    private InsightTexts words() {
        return numbers.words();
    }

    private Chart funnel() {
        var funnel = insight.funnel();
        var rows = Stream.of(
                        step(words().outcomes(), funnel.outcomes(), null),
                        step(words().noticesSent(), funnel.noticesSent(), wanted.list(Of.SENT)),
                        step(words().feedbackRequests(), funnel.feedbackRequests(), Wanted.ASKED),
                        step(words().answers(), funnel.answers(), Wanted.ANSWERED),
                        step(words().ratings(), funnel.ratings(), null))
                .toList();
        return Chart.of(Plot.FUNNEL, "", List.of(words().step(), words().people()), rows);
    }

    private Row step(String name, long count, String list) {
        return new Row(name, null, List.of(counted(count, list)));
    }

    private Chart waits() {
        var bars = insight.waits();
        var rows = bars.stream()
                .map(bar -> new Row(
                        words().between(numbers.time(bar.fromSeconds()), numbers.time(bar.toSeconds())),
                        null,
                        List.of(counted(bar.notices(), null))))
                .toList();
        var chart = Chart.of(Plot.WAITS, "", List.of(words().waited(), words().notices()), rows);
        return insight.promiseDays() == null || bars.isEmpty()
                ? chart
                : chart.with(new Mark(
                        column(bars, insight.promiseDays() * DAY),
                        words().promiseLine(numbers.time(insight.promiseDays() * DAY))));
    }

    /** @return the column in which so long a wait would stand; the last for what is longer than all */
    static int column(List<WaitBar> bars, double seconds) {
        return (int) Math.min(
                bars.size() - 1L,
                bars.stream().filter(bar -> bar.toSeconds() <= seconds).count());
    }

    private Chart silence() {
        var all = insight.silence().stream()
                .map(SilentWeek::monday)
                .distinct()
                .sorted()
                .toList();
        var weeks = all.isEmpty() ? all : weeks(all.getFirst(), all.getLast());
        var byTeam = insight.silence().stream()
                .collect(Collectors.groupingBy(
                        SilentWeek::team,
                        TreeMap::new,
                        Collectors.toMap(
                                silent ->
                                        silent.monday().isBefore(weeks.getFirst()) ? weeks.getFirst() : silent.monday(),
                                SilentWeek::applications,
                                Long::sum)));
        var rows = byTeam.entrySet().stream()
                .map(team -> new Row(
                        team.getKey().isEmpty() ? words().noTeam() : team.getKey(),
                        team.getKey().isEmpty() ? null : wanted.list(Of.SILENT, Map.of("team", team.getKey())),
                        silent(team.getValue(), weeks)))
                .toList();
        var heads = new ArrayList<>(List.of(words().team()));
        weeks.forEach(week -> heads.add(numbers.week(week)));
        if (!all.isEmpty() && all.getFirst().isBefore(weeks.getFirst())) {
            heads.set(1, words().andBefore(heads.get(1)));
        }
        return Chart.of(Plot.SILENCE, "", heads, rows);
    }

    /** Without gaps; the first stands for all before it as well. */
    private static List<LocalDate> weeks(LocalDate oldest, LocalDate newest) {
        var first = newest.minusWeeks(MOST_WEEKS - 1L);
        return Stream.iterate(
                        oldest.isBefore(first) ? first : oldest,
                        week -> !week.isAfter(newest),
                        week -> week.plusWeeks(1))
                .toList();
    }

    private List<Cell> silent(Map<LocalDate, Long> team, List<LocalDate> weeks) {
        return weeks.stream()
                .map(week -> counted(team.getOrDefault(week, 0L), null))
                .toList();
    }

    private Chart times() {
        var longest = insight.weeks().stream()
                .flatMap(week -> Stream.of(week.medianSeconds(), week.p90Seconds()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
        var unit = numbers.axis(longest);
        var rows = insight.weeks().stream()
                .map(week -> new Row(
                        numbers.week(week.monday()),
                        wanted.week(week.monday()),
                        List.of(time(week.medianSeconds(), unit), time(week.p90Seconds(), unit))))
                .toList();
        var heads = List.of(words().week(), words().median(), words().ninety());
        var chart = Chart.of(Plot.TIMES, unit.name(), heads, rows);
        // Where all is much quicker than others are, their band would leave no room for what was measured.
        return unit.seconds() < DAY ? chart : banded(chart, Metric.TIME_TO_NOTICE_MEDIAN, 1 / unit.seconds());
    }

    private Chart kept() {
        var rows = insight.weeks().stream()
                .map(week -> new Row(
                        numbers.week(week.monday()), wanted.week(week.monday()), List.of(share(week.promiseKept()))))
                .toList();
        var chart = Chart.of(Plot.KEPT, "%", List.of(words().week(), words().kept()), rows);
        return banded(chart, Metric.PROMISE_KEPT, PERCENT);
    }

    private Chart banded(Chart chart, Metric metric, double scale) {
        return metric.benchmark()
                .map(benchmark -> {
                    var low = rounded(benchmark.low() * scale);
                    var high = rounded(benchmark.high() * scale);
                    var says = words().benchmarkIs(numbers.benchmark(metric, benchmark));
                    return low == high ? chart.with(new Mark(high, says)) : chart.with(new Band(low, high, says));
                })
                .orElse(chart);
    }

    private Chart reasons() {
        var heads = List.of(words().reason(), words().helpfulYes(), words().helpfulNo(), words().notices());
        var rows = insight.reasons().stream()
                .sorted(Comparator.comparingDouble(Charts::unhelpful).reversed())
                .map(this::reason)
                .toList();
        return Chart.of(Plot.REASONS, "", heads, rows);
    }

    private static double unhelpful(ReasonLine line) {
        var said = line.helpfulYes() + line.helpfulNo();
        return line.withheld() != null || said == 0 ? -1 : (double) line.helpfulNo() / said;
    }

    private Row reason(ReasonLine line) {
        var cells = new ArrayList<Cell>();
        if (line.withheld() == null) {
            cells.add(counted(line.helpfulYes(), null));
            cells.add(counted(line.helpfulNo(), null));
        } else {
            cells.add(new Cell(null, words().tooFew(), null));
            cells.add(new Cell(null, words().tooFew(), null));
        }
        cells.add(counted(
                line.notices(),
                line.reason().isEmpty() ? null : wanted.list(Of.SENT, Map.of("reason", line.reason()))));
        return new Row(reason(line.reason()), null, cells);
    }

    private String reason(String code) {
        return code.isEmpty() ? words().noReason() : codes.reason(ReasonCode.valueOf(code));
    }

    private Chart declines() {
        var rows = insight.declines().stream()
                .map(line -> new Row(
                        codes.decline(Reason.valueOf(line.reason())),
                        null,
                        List.of(
                                line.withheld() == null
                                        ? counted(line.declines(), null)
                                        : new Cell(null, words().tooFew(), null))))
                .toList();
        return Chart.of(Plot.DECLINES, "", List.of(words().reason(), words().declines()), rows);
    }

    private Cell counted(long count, String href) {
        return new Cell((double) count, numbers.count(count), count == 0 ? null : href);
    }

    private Cell time(Double seconds, Numbers.Axis unit) {
        return seconds == null ? none() : new Cell(rounded(seconds / unit.seconds()), numbers.time(seconds), null);
    }

    private Cell share(Double share) {
        return share == null ? none() : new Cell(rounded(share * PERCENT), numbers.share(share), null);
    }

    private Cell none() {
        return new Cell(null, words().nothing(), null);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
