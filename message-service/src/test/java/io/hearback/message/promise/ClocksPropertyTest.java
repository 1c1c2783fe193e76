package io.hearback.message.promise;

import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.message.notice.HoldingNotice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every clock, whatever the promise, the law, the place and the moment. */
class ClocksPropertyTest {

    private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long UNTIL = Instant.parse("2031-01-01T00:00:00Z").getEpochSecond();

    @Provide
    Arbitrary<Terms> terms() {
        var zones = Arbitraries.of(
                        "America/Toronto", "Europe/Paris", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kolkata")
                .map(ZoneId::of);
        var policies = Combinators.combine(
                        Arbitraries.of(PromisePolicy.Holding.values()),
                        Arbitraries.integers().between(0, PromisePolicy.MOST_HOLDINGS),
                        Arbitraries.integers().between(PromisePolicy.LEAST_PERCENT, PromisePolicy.MOST_PERCENT))
                .as((holding, most, percent) ->
                        new PromisePolicy(holding, most, percent, PromisePolicy.Law.BY_PLACE, null));
        return Combinators.combine(
                        Arbitraries.maps(
                                Arbitraries.of(Stage.values()),
                                Arbitraries.integers().between(1, 365)),
                        zones,
                        Arbitraries.of(LegalProfile.ONTARIO).injectNull(0.5),
                        policies)
                .as((promises, zone, law, policy) -> new Terms("Acme", promises, zone, law, policy));
    }

    @Provide
    Arbitrary<Way> ways() {
        var moments = Arbitraries.longs().between(FROM, UNTIL).map(Instant::ofEpochSecond);
        return Combinators.combine(Arbitraries.of(Stage.values()), moments, moments.injectNull(0.5))
                .as(Way::new);
    }

    @Property
    void the_times_of_a_clock_are_in_their_order_and_its_days_are_whole(
            @ForAll("ways") Way way, @ForAll("terms") Terms terms) {
        for (var deadline : Deadlines.of(way, terms, List.of())) {
            assertThat(deadline.from()).isBefore(deadline.warnAt());
            assertThat(deadline.warnAt()).isBefore(deadline.holdAt());
            assertThat(deadline.holdAt()).isBefore(deadline.escalateAt());
            assertThat(deadline.escalateAt()).isBefore(deadline.due());
            var days = deadline.why() == Why.LAW ? 45 : terms.promises().get(way.stage());
            assertThat(LocalDate.ofInstant(deadline.due(), terms.zone()))
                    .isBetween(
                            LocalDate.ofInstant(deadline.from(), terms.zone()).plusDays(days),
                            // a day that a place skipped, as Apia did, is given as its next
                            LocalDate.ofInstant(deadline.from(), terms.zone()).plusDays(days + 1L));
        }
    }

    @Property
    void whatever_is_done_comes_once_and_whoever_waits_is_never_forgotten(
            @ForAll("ways") Way way,
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(min = 0, max = 400) long days,
            @ForAll @IntRange(min = 1, max = 40) int stepHours) {
        var acts = new ArrayList<Act>();
        var now = way.since();
        var end = now.plus(Duration.ofDays(days));
        while (now != null && now.isBefore(end)) {
            var agenda = Agenda.of(way, terms, List.of(), acts, now);
            var moment = now;
            agenda.todos()
                    .forEach(todo -> acts.add(
                            new Act(todo.deadline().why(), todo.deadline().due(), todo.kind(), moment, null, false)));
            assertThat(Agenda.of(way, terms, List.of(), acts, now).todos()).isEmpty();
            assertThat(agenda.next())
                    .satisfiesAnyOf(
                            next -> assertThat(next).isNull(),
                            next -> assertThat(next).isAfter(moment));
            // A copy that was away for a while does not miss anything either.
            now = agenda.next() == null ? null : agenda.next().plus(Duration.ofHours(stepHours % 3));
        }
        assertThat(acts).doesNotHaveDuplicates();
        for (var deadline : Deadlines.of(way, terms, List.of())) {
            // It looks a little late now and then, as a copy that was away does.
            if (deadline.due().plus(Duration.ofHours(3)).isBefore(end)
                    && !deadline.due().isBefore(way.since())) {
                assertThat(acts).anyMatch(act -> act.isOf(deadline, ActKind.BREACHED));
            }
        }
    }

    @Property
    void a_holding_notice_never_makes_an_answer_due_after_the_day_that_it_names(
            @ForAll("ways") Way way, @ForAll("terms") Terms terms, @ForAll @IntRange(min = 1, max = 400) int hours) {
        var written = way.since().plus(Duration.ofHours(hours));
        var told = List.of(
                new HoldingNotice(UUID.randomUUID(), NoticeState.SENT, written, written.plusSeconds(3600), written));
        Deadlines.of(way, terms, told).stream()
                .filter(deadline -> deadline.why() == Why.PROMISE)
                .forEach(deadline -> assertThat(LocalDate.ofInstant(deadline.due(), terms.zone()))
                        .isBeforeOrEqualTo(Deadlines.againBy(way, terms, written)
                                .plusDays(terms.zone().getId().equals("Pacific/Apia") ? 1 : 0)));
    }

    @Property
    void a_promise_is_given_another_term_at_most_so_often(
            @ForAll("ways") Way way, @ForAll("terms") Terms terms, @ForAll @IntRange(min = 0, max = 12) int told) {
        var stated = terms.promises().get(way.stage());
        if (stated == null) {
            return;
        }
        var holdings = Stream.iterate(1, i -> i + 1)
                .limit(told)
                .map(i -> way.since().plus(Duration.ofDays(i)))
                .map(at -> new HoldingNotice(UUID.randomUUID(), NoticeState.SENT, at, at, at))
                .collect(Collectors.toList());
        var due = Deadlines.of(way, terms, holdings).stream()
                .filter(deadline -> deadline.why() == Why.PROMISE)
                .findFirst()
                .orElseThrow()
                .due();
        assertThat(due)
                .isBeforeOrEqualTo(way.since()
                        .plus(Duration.ofDays(Math.min(told, terms.policy().mostHoldings()) + stated + 1L)));
    }
}
