package io.hearback.feedback.inbox;

import io.hearback.contract.Stage;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.inbox.Year.Case;
import io.hearback.feedback.metric.Filter;
import io.hearback.feedback.metric.Insight;
import io.hearback.feedback.metric.Insights;
import io.hearback.feedback.metric.Measure;
import io.hearback.feedback.metric.Metric;
import io.hearback.feedback.metric.Period;
import io.hearback.feedback.metric.Question;
import io.hearback.feedback.metric.Recounting;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * Whatever comes twice, late or in the wrong order, and whatever candidates do between: each metric, under any filter, is that of
 * a plain recount of what happened.
 */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class ExactInsightTest {

    @Inject
    Inbox inbox;

    @Inject
    Insights insights;

    @Inject
    Recounting recounting;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void every_metric_is_a_plain_recount(long seed) {
        var random = new Random(seed);
        var year = new Year(tenant, random, today);
        year.happensInAnyOrder(inbox, wall);

        for (int i = 0; i < 12; i++) {
            isRecount(year, new Question(period(random, year), filter(random)));
        }
        var all = new Question(new Period(year.start(), year.end()), Filter.ALL);
        isRecount(year, all);
        for (var stage : Stage.values()) {
            isRecount(year, new Question(all.period(), filter(stage)));
        }

        recounting.order(tenant);
        isRecount(year, all);
        isRecount(year, new Question(period(random, year), filter(random)));
        recounting.countAll();
        isRecount(year, all);
        for (int i = 0; i < 6; i++) {
            isRecount(year, new Question(period(random, year), filter(random)));
        }
    }

    @Test
    void buckets_of_the_database_are_those_of_the_service() {
        var random = new Random(5);
        var waits = Stream.generate(() -> Duration.ofMillis((long) Math.exp(random.nextDouble() * 22)))
                .limit(2_000)
                .toList();
        for (var wait : waits) {
            assertThat(wall.<Integer>asWorker(
                            worker -> worker.createQuery("select wait_bucket(make_interval(secs => :seconds))")
                                    .bind("seconds", wait.toMillis() / 1000.0)
                                    .mapTo(Integer.class)
                                    .one()))
                    .as(wait.toString())
                    .isEqualTo(recounting.bucketOf(wait));
        }
    }

    private static Period period(Random random, Year year) {
        var length = Duration.between(year.start(), year.end()).toMinutes();
        var from = year.start().plus(Duration.ofMinutes(random.nextLong(length)));
        return new Period(from, from.plus(Duration.ofMinutes(1 + random.nextLong(length))));
    }

    private static Filter filter(Stage stage) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(stage),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Filter filter(Random random) {
        return new Filter(
                some(random, Year.TEAMS),
                some(random, Year.COUNTRIES),
                some(random, List.of(Stage.values())),
                some(random, Year.REASONS).map(Enum::name),
                some(random, Year.KINDS),
                random.nextInt(3) == 0 ? some(random, Year.RECRUITERS) : Optional.empty(),
                random.nextInt(3) == 0 ? some(random, Year.JOBS) : Optional.empty());
    }

    private static <T> Optional<T> some(Random random, List<T> of) {
        return random.nextInt(4) == 0 ? Optional.of(of.get(random.nextInt(of.size()))) : Optional.empty();
    }

    private void isRecount(Year year, Question question) {
        var insight = insights.ask(new TenantId(tenant), question);
        var recount = new PlainRecount(year, question, today);
        for (var metric : Metric.values()) {
            var told = measure(insight, metric, null);
            recount.expected(metric)
                    .ifPresentOrElse(
                            expected -> isAs(told.orElseThrow(), expected, question),
                            () -> assertThat(told)
                                    .as("%s of %s", metric, question)
                                    .isEmpty());
        }
        isFunnel(insight, recount);
        isWeeks(insight, recount);
        assertThat(insight.waits().stream().mapToLong(Insight.WaitBar::notices).sum())
                .isEqualTo(insight.funnel().noticesSent());
        for (var line : insight.reasons()) {
            var votes = recount.explanations(each -> each.isBecause(line.reason()));
            assertThat(List.of(line.helpfulYes(), line.helpfulNo()))
                    .as("%s of %s", line, question)
                    .isEqualTo(
                            votes.size() < 5
                                    ? List.of(0L, 0L)
                                    : List.of(
                                            votes.stream().filter("YES"::equals).count(),
                                            votes.stream().filter("NO"::equals).count()));
        }
    }

    private static Optional<Measure> measure(Insight insight, Metric metric, Stage stage) {
        return insight.measures().stream()
                .filter(measure -> measure.metric() == metric && measure.stage() == stage)
                .findFirst();
    }

    private static void isAs(Measure told, PlainRecount.Expected expected, Question question) {
        var what = "%s of %s".formatted(told, question);
        assertThat(told.n()).as(what).isEqualTo(expected.n());
        if (expected.value() == null) {
            assertThat(told.value()).as(what).isNull();
        } else if (expected.isQuantile()) {
            assertThat(told.value()).as(what).isCloseTo(expected.value(), withinPercentage(1.0));
        } else {
            assertThat(told.value()).as(what).isCloseTo(expected.value(), within(1e-9));
        }
        if (told.low() != null) {
            assertThat(told.low()).as(what).isLessThanOrEqualTo(told.value() + 1e-9);
            assertThat(told.high()).as(what).isGreaterThanOrEqualTo(told.value() - 1e-9);
        }
    }

    private static void isFunnel(Insight insight, PlainRecount recount) {
        assertThat(insight.funnel())
                .isEqualTo(new Insight.Funnel(
                        recount.cases().size(),
                        recount.sent().size(),
                        recount.count(each -> each.requestedAt != null)
                                + recount.count(each -> each.reviewedAt != null),
                        recount.count(each -> each.answeredAt != null),
                        recount.ratings().size()));
    }

    private static void isWeeks(Insight insight, PlainRecount recount) {
        for (var week : insight.weeks()) {
            Predicate<Case> here = each -> LocalDate.ofInstant(each.decidedAt(), ZoneOffset.UTC)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .equals(week.monday());
            assertThat(week.outcomes()).isEqualTo(recount.count(here));
            assertThat(week.noticesSent())
                    .isEqualTo(recount.sent().stream().filter(here).count());
        }
        assertThat(insight.weeks().stream().mapToLong(Insight.Week::outcomes).sum())
                .isEqualTo(recount.cases().size());
    }
}
