package io.hearback.chaos;

import io.hearback.chaos.Fault.Kind;
import io.hearback.chaos.smtp.Misconduct;
import io.hearback.chaos.smtp.Misconduct.Deed;
import io.hearback.chaos.smtp.Moment;
import io.hearback.chaos.smtp.Phase;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlanTest {

    private final Plan plan = new Plan(42, 5_000, 100, 0.25);

    @Test
    void the_same_seed_is_the_same_plan_in_whatever_order_it_is_asked() {
        var again = new Plan(42, 5_000, 100, 0.25);
        var handOvers = first(1_000, plan::onHandOver);
        var backwards = new ArrayList<Misconduct>();
        IntStream.range(0, 1_000)
                .map(number -> 999 - number)
                .forEach(number -> backwards.add(again.onHandOver(number)));

        assertThat(again.faults()).isEqualTo(plan.faults());
        assertThat(backwards.reversed()).isEqualTo(handOvers);
        assertThat(first(1_000, again::onConnection)).isEqualTo(first(1_000, plan::onConnection));
        assertThat(first(1_000, again::withdrawal)).isEqualTo(first(1_000, plan::withdrawal));
    }

    @Test
    void another_seed_is_another_plan() {
        var other = new Plan(43, 5_000, 100, 0.25);

        assertThat(other.faults()).isNotEqualTo(plan.faults());
        assertThat(first(1_000, other::onHandOver)).isNotEqualTo(first(1_000, plan::onHandOver));
        assertThat(first(1_000, other::withdrawal)).isNotEqualTo(first(1_000, plan::withdrawal));
    }

    @Test
    void kills_as_many_as_told_and_most_of_them_who_dispatches() {
        var kinds = plan.faults().stream().map(Fault::kind).toList();

        assertThat(kinds.stream().filter(Kind::isKill)).hasSize(100);
        assertThat(kinds).contains(Kind.values());
        assertThat(kinds.stream().filter(Kind.KILL_DISPATCHER::equals).count()).isGreaterThan(60);
        assertThat(plan.faults().stream().map(Fault::moment)).contains(Moment.values());
    }

    @Test
    void spreads_the_faults_over_the_outcomes() {
        assertThat(plan.faults()).extracting(Fault::after).isSorted().allMatch(after -> after > 0 && after < 5_000);
    }

    @Test
    void lets_the_mail_server_misbehave_in_every_phase_and_way() {
        var all = IntStream.range(0, 5_000)
                .boxed()
                .flatMap(number -> List.of(plan.onHandOver(number), plan.onConnection(number)).stream())
                .filter(misconduct -> misconduct.deed() != Deed.NOTHING)
                .toList();

        assertThat(all).extracting(Misconduct::at).contains(Phase.values());
        assertThat(all).extracting(Misconduct::deed).containsAll(EnumSet.complementOf(EnumSet.of(Deed.NOTHING)));
        assertThat(all).extracting(Misconduct::code).contains(451, 554);
        assertThat(all).anyMatch(Misconduct::isAmbiguous);
    }

    @Test
    void takes_back_the_share_that_was_asked_for() {
        var takenBack = first(5_000, plan::withdrawal).stream().filter(Optional::isPresent);

        assertThat(takenBack.count()).isCloseTo(1_250, within(150L));
        assertThat(first(1_000, new Plan(42, 1, 0, 0)::withdrawal)).containsOnly(Optional.empty());
    }

    private static <T> List<T> first(int count, IntFunction<T> part) {
        return IntStream.range(0, count).mapToObj(part).toList();
    }
}
