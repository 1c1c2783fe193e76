package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.notice.Gathering.Decision;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static io.hearback.contract.NoticeState.CLAIMED;
import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

class GatheringTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Person PERSON = new Person("acme", UUID.randomUUID());
    private static final List<String> HERE = List.of("camille@example.org", "fr", "FR");
    private static final List<String> THERE = List.of("camille@example.net", "fr", "FR");

    private final Gathering gathering = new Gathering(Duration.ofHours(4), Set.of());

    @Test
    void the_first_carries_those_that_come_within_the_window() {
        var first = waiting(SCHEDULED, 0);
        var second = waiting(SCHEDULED, 240);
        var late = waiting(SCHEDULED, 241);

        var decisions = gathering.decide(List.of(late, second, first), Offer.NONE);

        assertThat(of(first, decisions).gathered().carries()).containsExactly(second.id());
        assertThat(of(second, decisions))
                .extracting(Decision::state, Decision::cause)
                .containsExactly(SUPERSEDED, Cause.GATHERED);
        assertThat(of(second, decisions).gathered().carriedBy()).isEqualTo(first.id());
        assertThat(of(late, decisions).changes()).isFalse();
    }

    @Test
    void without_a_window_each_speaks_for_itself() {
        var never = new Gathering(Duration.ZERO, Set.of());
        assertThat(never.decide(List.of(waiting(SCHEDULED, 0), waiting(SCHEDULED, 0)), Offer.NONE))
                .noneMatch(Decision::changes);
    }

    @Test
    void asked_again_nothing_changes() {
        var first = waiting(SCHEDULED, 0);
        var second = waiting(SCHEDULED, 10);
        var carrier = with(first, SCHEDULED, new Gathered(null, List.of(second.id())));
        var carried = with(second, SUPERSEDED, new Gathered(first.id(), List.of()));
        assertThat(gathering.decide(List.of(carrier, carried), Offer.NONE)).noneMatch(Decision::changes);
    }

    @Test
    void what_a_stopped_notice_carried_speaks_for_itself_again() {
        var carried = with(waiting(SCHEDULED, 10), SUPERSEDED, new Gathered(UUID.randomUUID(), List.of()));
        var other = with(waiting(SCHEDULED, 20), SUPERSEDED, carried.gathered());

        var decisions = gathering.decide(List.of(carried, other), Offer.NONE);

        assertThat(of(carried, decisions).state()).isEqualTo(SCHEDULED);
        assertThat(of(carried, decisions).gathered().carries()).containsExactly(other.id());
    }

    @Test
    void what_is_in_a_worker_s_hands_leaves_as_it_is() {
        var claimed = waiting(CLAIMED, 0);
        var newcomer = waiting(SCHEDULED, 10);
        assertThat(gathering.decide(List.of(claimed, newcomer), Offer.NONE)).noneMatch(Decision::changes);
    }

    @Test
    void unless_it_tells_what_was_taken_back() {
        var claimed = with(waiting(CLAIMED, 0), CLAIMED, new Gathered(null, List.of(UUID.randomUUID())));
        var decision = of(claimed, gathering.decide(List.of(claimed), Offer.NONE));
        assertThat(decision.state()).isEqualTo(SCHEDULED);
        assertThat(decision.rewrites()).isTrue();
    }

    @Test
    void another_address_a_call_and_an_attempt_keep_apart() {
        var first = waiting(SCHEDULED, 0);
        var elsewhere =
                new Waiting(UUID.randomUUID(), PERSON, SCHEDULED, null, 0, Gathered.ALONE, NOON, false, false, THERE);
        var called =
                new Waiting(UUID.randomUUID(), PERSON, SCHEDULED, null, 0, Gathered.ALONE, NOON, true, false, HERE);
        var tried = new Waiting(
                UUID.randomUUID(), PERSON, SCHEDULED, "MAIL_451", 1, Gathered.ALONE, NOON, false, false, HERE);
        assertThat(gathering.decide(List.of(first, elsewhere, called, tried), Offer.NONE))
                .noneMatch(Decision::changes);
    }

    @Test
    void what_cannot_be_said_together_is_said_apart() {
        var first = waiting(SCHEDULED, 0);
        var second = waiting(SCHEDULED, 1);
        var apart = new Gathering(Duration.ofHours(4), Set.of(second.id()));
        assertThat(apart.decide(List.of(first, second), Offer.NONE)).noneMatch(Decision::changes);
    }

    @Test
    void a_live_offer_holds_all_of_it_also_what_a_worker_has() {
        var claimed = waiting(CLAIMED, 0);
        var carrier = waiting(SCHEDULED, 1);
        var carried = with(waiting(SCHEDULED, 2), SUPERSEDED, new Gathered(carrier.id(), List.of()));
        assertThat(gathering.decide(List.of(claimed, carrier, carried), Offer.LIVE))
                .allSatisfy(decision -> assertThat(decision)
                        .extracting(Decision::state, Decision::cause, Decision::gathered)
                        .containsExactly(HELD, Cause.OFFER_LIVE, Gathered.ALONE));
    }

    @Test
    void a_hire_holds_until_a_person_lets_it_leave() {
        var held = with(waiting(SCHEDULED, 0), HELD, Gathered.ALONE);
        var weighed =
                new Waiting(UUID.randomUUID(), PERSON, SCHEDULED, null, 0, Gathered.ALONE, NOON, false, true, HERE);
        var decisions = gathering.decide(List.of(held, weighed), Offer.HIRED);
        assertThat(of(held, decisions).cause()).isEqualTo(Cause.CANDIDATE_HIRED);
        assertThat(of(weighed, decisions).changes()).isFalse();
    }

    private static Waiting waiting(NoticeState state, int minutes) {
        return new Waiting(
                UUID.randomUUID(),
                PERSON,
                state,
                state == HELD ? Cause.OFFER_LIVE : null,
                0,
                Gathered.ALONE,
                NOON.plus(Duration.ofMinutes(minutes)),
                false,
                false,
                HERE);
    }

    private static Waiting with(Waiting one, NoticeState state, Gathered gathered) {
        return new Waiting(
                one.id(),
                PERSON,
                state,
                state == HELD ? Cause.OFFER_LIVE : null,
                0,
                gathered,
                one.since(),
                false,
                false,
                HERE);
    }

    private static Decision of(Waiting notice, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.notice().id().equals(notice.id()))
                .findFirst()
                .orElseThrow();
    }
}
