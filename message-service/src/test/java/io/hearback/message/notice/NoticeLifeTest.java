package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.UUID;

import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** The notice's life on a real table: each arrow of the design, and none besides. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class NoticeLifeTest {

    @Inject
    NoticeShelf shelf;

    @Inject
    Moves moves;

    @Inject
    NoticeQueue queue;

    @Inject
    TenantWall wall;

    private boolean make(Notice notice, UUID token, Move move) {
        if (move == Move.BEGIN_HAND_OVER) {
            return queue.beginHandOver(notice.id(), token, NOON.plusSeconds(1), Duration.ofMinutes(1));
        }
        if (move == Move.CLAIM) {
            shelf.claimable(notice);
            return queue.claim(UUID.randomUUID(), 10, NOON.plusSeconds(1), Duration.ofMinutes(1)).stream()
                    .anyMatch(claimed -> claimed.id().equals(notice.id()));
        }
        var step = new Moves.Step(move, "TESTED", NOON.plusSeconds(1));
        return wall.asWorker(worker ->
                moves.make(worker, new Moves.Target(notice.id(), token), step).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void a_move_starts_from_its_states_and_no_other(Move move) {
        for (var state : NoticeState.values()) {
            var notice = shelf.put(SampleNotices.refusal(), state);
            var allowed = move.from().contains(state);
            assertThat(make(notice, move == Move.BEGIN_HAND_OVER ? NoticeShelf.TOKEN : null, move))
                    .as("%s from %s", move, state)
                    .isEqualTo(allowed);
            var after = shelf.find(notice.id()).life();
            assertThat(after.state()).isEqualTo(allowed ? move.to() : state);
            assertThat(after.version()).isEqualTo(allowed && move.told() ? 2 : 1);
        }
    }

    @Test
    void a_worker_moves_only_what_it_has_claimed() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        assertThat(make(notice, UUID.randomUUID(), Move.BEGIN_HAND_OVER)).isFalse();
        assertThat(make(notice, NoticeShelf.TOKEN, Move.BEGIN_HAND_OVER)).isTrue();
    }

    @Test
    void each_hand_over_counts_as_an_attempt() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        queue.beginHandOver(notice.id(), NoticeShelf.TOKEN, NOON, Duration.ofMinutes(15));
        assertThat(shelf.find(notice.id()).life().attempts()).isEqualTo(1);
    }

    @Test
    void a_beginning_of_whose_commit_nobody_knows_can_be_made_again_and_counts_once() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        var noon = NOON.plusNanos(123_456_789); // finer than PostgreSQL keeps it
        assertThat(queue.beginHandOver(notice.id(), NoticeShelf.TOKEN, noon, Duration.ofMinutes(15)))
                .isTrue();
        assertThat(queue.beginHandOver(notice.id(), NoticeShelf.TOKEN, noon, Duration.ofMinutes(15)))
                .isTrue();
        assertThat(shelf.find(notice.id()).life().attempts()).isEqualTo(1);
        assertThat(queue.beginHandOver(notice.id(), NoticeShelf.TOKEN, noon.plusMillis(1), Duration.ofMinutes(15)))
                .as("another beginning")
                .isFalse();
    }

    @Test
    void a_notice_that_is_put_off_was_not_tried_and_takes_its_new_date() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        var opening = new Departure(NOON.plus(Duration.ofHours(20)), Wait.QUIET_HOURS);
        assertThat(queue.putOff(notice.id(), UUID.randomUUID(), opening, NOON))
                .as("by a worker that does not have it")
                .isFalse();
        assertThat(queue.putOff(notice.id(), NoticeShelf.TOKEN, opening, NOON)).isTrue();
        var after = shelf.find(notice.id());
        assertThat(after.life().state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(after.life().leaves()).isEqualTo(opening);
        assertThat(after.life().attempts()).isZero();
        assertThat(after.life().version()).as("nobody hears of it").isEqualTo(1);
        assertThat(after.date()).isEqualTo(opening.at());
    }

    @Test
    void a_deferred_notice_leaves_at_its_new_time_and_keeps_its_date() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.HANDING_OVER);
        var later = NOON.plus(Duration.ofHours(1));
        var again = new Departure(later, Wait.RETRY);
        queue.conclude(notice.id(), NoticeShelf.TOKEN, new Verdict(Move.DEFER, "SMTP_451", "451 later", again), NOON);
        var after = shelf.find(notice.id());
        assertThat(after.life().leaves()).isEqualTo(again);
        assertThat(after.life().cause()).isEqualTo("SMTP_451");
        assertThat(after.date()).isEqualTo(notice.date());
    }

    @Test
    void a_late_250_turns_unknown_into_sent() {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.UNKNOWN);
        var sent = new Verdict(Move.ACCEPT, "SMTP_250", "250 ok", null);
        assertThat(queue.conclude(notice.id(), UUID.randomUUID(), sent, NOON)).isFalse();
        assertThat(queue.conclude(notice.id(), NoticeShelf.TOKEN, sent, NOON)).isTrue();
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SENT);
    }
}
