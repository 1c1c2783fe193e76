package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.notice.CannotUndoException.Why;
import io.hearback.message.schedule.Departure;
import io.hearback.message.tenant.Actor;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.RECALLED;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetractionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Actor ANNA = new Actor("recruiter", "anna");

    private static Notice notice(NoticeState state, String cause) {
        return notice(state, cause, 0);
    }

    private static Notice notice(NoticeState state, String cause, int attempts) {
        return SampleNotices.refusal()
                .with(new Life(state, cause, 2, attempts, Departure.now(NOON), NOON, NOON, Way.MAIL));
    }

    private static Transition change(NoticeState from, NoticeState to, String cause, Actor by) {
        return new Transition(NOON, from, to, cause, null, by);
    }

    private static Retraction of(Notice notice, Instant now, Transition... transitions) {
        return Retraction.of(notice, List.of(transitions), false, now, DAY);
    }

    private static void assertRefused(Why why, Notice notice, Instant now, Transition... transitions) {
        assertThatThrownBy(() -> of(notice, now, transitions))
                .isInstanceOfSatisfying(
                        CannotUndoException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static final Transition RISKY = change(null, HELD, Cause.RISKY_GROUND, Actor.PLATFORM);

    @Test
    void what_was_scheduled_is_scheduled_again() {
        var undone = of(notice(RECALLED, Cause.RECRUITER), NOON, change(SCHEDULED, RECALLED, Cause.RECRUITER, ANNA));
        assertThat(undone).isEqualTo(new Retraction(Move.PUT_BACK, null));
    }

    @Test
    void what_was_held_is_held_for_the_same_again() {
        var undone = of(notice(RECALLED, Cause.RECRUITER), NOON, RISKY, change(HELD, RECALLED, Cause.RECRUITER, ANNA));
        assertThat(undone).isEqualTo(new Retraction(Move.HOLD_AGAIN, Cause.RISKY_GROUND));
    }

    @Test
    void what_was_approved_is_held_for_the_same_again() {
        var undone = of(notice(SCHEDULED, null), NOON, RISKY, change(HELD, SCHEDULED, null, ANNA));
        assertThat(undone).isEqualTo(new Retraction(Move.HOLD, Cause.RISKY_GROUND));
    }

    @Test
    void what_was_completed_is_not_said_to_lack_it() {
        var undone = of(
                notice(SCHEDULED, null),
                NOON,
                change(null, HELD, Cause.REASON_UNMAPPED, Actor.PLATFORM),
                change(HELD, SCHEDULED, null, ANNA));
        assertThat(undone).isEqualTo(new Retraction(Move.HOLD, Cause.RECRUITER));
    }

    @Test
    void what_the_platform_stopped_nobody_puts_back() {
        for (var cause : new String[] {Cause.REINSTATED, Cause.CALLED}) {
            assertRefused(
                    Why.NOTHING_TO_UNDO,
                    notice(RECALLED, cause),
                    NOON,
                    change(SCHEDULED, RECALLED, cause, Actor.PLATFORM));
        }
        for (var state : new NoticeState[] {NoticeState.SUPERSEDED, NoticeState.ERASED, NoticeState.SENT, HELD}) {
            assertRefused(Why.NOTHING_TO_UNDO, notice(state, Cause.RECRUITER), NOON);
        }
    }

    @Test
    void what_the_platform_released_nobody_holds_again() {
        assertRefused(
                Why.NOTHING_TO_UNDO,
                notice(SCHEDULED, null),
                NOON,
                change(null, HELD, Cause.OFFER_LIVE, Actor.PLATFORM),
                change(HELD, SCHEDULED, null, Actor.PLATFORM));
        assertRefused(Why.NOTHING_TO_UNDO, notice(SCHEDULED, null), NOON);
    }

    @Test
    void what_a_newer_outcome_has_overtaken_stays_recalled() {
        var recalled = List.of(change(SCHEDULED, RECALLED, Cause.RECRUITER, ANNA));
        assertThatThrownBy(() -> Retraction.of(notice(RECALLED, Cause.RECRUITER), recalled, true, NOON, DAY))
                .isInstanceOfSatisfying(
                        CannotUndoException.class, e -> assertThat(e.why()).isEqualTo(Why.OVERTAKEN));
    }

    @Test
    void there_is_a_time_in_which_it_can_be_undone() {
        var recalled = change(SCHEDULED, RECALLED, Cause.RECRUITER, ANNA);
        assertThat(of(notice(RECALLED, Cause.RECRUITER), NOON.plus(DAY), recalled))
                .isNotNull();
        assertRefused(
                Why.TOO_LONG_AGO,
                notice(RECALLED, Cause.RECRUITER),
                NOON.plus(DAY).plusSeconds(1),
                recalled);
        assertRefused(
                Why.TOO_LONG_AGO,
                notice(SCHEDULED, null),
                NOON.plus(DAY).plusSeconds(1),
                RISKY,
                change(HELD, SCHEDULED, null, ANNA));
    }

    @Test
    void what_was_tried_is_not_held_again() {
        assertRefused(Why.LEFT, notice(SCHEDULED, null, 1), NOON, RISKY, change(HELD, SCHEDULED, null, ANNA));
    }
}
