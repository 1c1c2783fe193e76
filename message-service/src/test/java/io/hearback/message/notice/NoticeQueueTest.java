package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class NoticeQueueTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Mailbox CAMILLE = new Mailbox("Camille Martin", "camille@example.org");

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    SharedMoves moves;

    @BeforeEach
    void clear() {
        shelf.clear();
    }

    private List<Notice> due(String tenant, int count, Instant sendAt) {
        var notices = IntStream.range(0, count)
                .mapToObj(i -> SampleNotices.refusal(new TenantId(tenant), UUID.randomUUID(), 1, CAMILLE, sendAt))
                .toList();
        shelf.put(notices);
        return notices;
    }

    private List<Notice> claim(int atMost) {
        return queue.claim(UUID.randomUUID(), atMost, NOON, LEASE);
    }

    @Test
    void a_tenant_with_one_notice_does_not_wait_behind_one_with_ten_thousand() {
        due("mountain", 10_000, NOON.minus(Duration.ofHours(5)));
        var small = due("molehill", 1, NOON).getFirst();
        var first = claim(200);
        assertThat(first).hasSizeBetween(100, 200).extracting(Notice::id).contains(small.id());
        assertThat(claim(200)).as("the other has the worker for itself now").hasSize(200);
    }

    @Test
    void a_tenant_with_nothing_due_takes_no_share() {
        for (int i = 0; i < 50; i++) {
            due("later-" + i, 1, NOON.plusSeconds(1));
        }
        due("mountain", 200, NOON);
        assertThat(claim(100)).hasSize(100);
    }

    @Test
    void more_tenants_than_hands_are_served_in_turn() {
        for (int i = 0; i < 30; i++) {
            due("crowd-" + i, 1, NOON);
        }
        assertThat(claim(10)).hasSize(10);
        assertThat(claim(10)).hasSize(10);
        assertThat(claim(20)).hasSize(10);
    }

    @Test
    void nothing_leaves_before_its_time() {
        due("acme", 1, NOON.plusNanos(1_000));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void workers_that_claim_at_once_never_claim_the_same() throws Exception {
        due("one", 1_000, NOON);
        due("two", 1_000, NOON);
        try (var workers = Executors.newFixedThreadPool(4)) {
            var claimed = new ArrayList<UUID>();
            for (var worker : workers.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> claimAll()).toList())) {
                claimed.addAll(worker.get());
            }
            assertThat(claimed).hasSize(2_000).doesNotHaveDuplicates();
        }
    }

    private Callable<List<UUID>> claimAll() {
        return () -> {
            var mine = new ArrayList<UUID>();
            for (var some = claim(50); !some.isEmpty(); some = claim(50)) {
                some.forEach(notice -> mine.add(notice.id()));
            }
            return mine;
        };
    }

    @Test
    void a_claim_whose_lease_has_ended_goes_back_and_a_hand_over_becomes_unknown() {
        var claimed = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        var handingOver = shelf.put(SampleNotices.refusal(), NoticeState.HANDING_OVER);
        queue.reap(NOON.plus(LEASE));
        assertThat(shelf.stateOf(claimed)).as("the last moment of the lease").isEqualTo(NoticeState.CLAIMED);
        queue.reap(NOON.plus(LEASE).plusMillis(1));
        assertThat(shelf.stateOf(claimed)).isEqualTo(NoticeState.SCHEDULED);
        assertThat(shelf.find(claimed.id()).life().version())
                .as("nobody hears of it")
                .isEqualTo(1);
        assertThat(shelf.stateOf(handingOver)).isEqualTo(NoticeState.UNKNOWN);
        assertThat(shelf.find(handingOver.id()).life().cause()).isEqualTo("LEASE_EXPIRED");
        queue.reap(NOON.plus(Duration.ofDays(1)));
        assertThat(shelf.stateOf(claimed)).as("what is settled stays so").isEqualTo(NoticeState.SCHEDULED);
    }

    @Test
    void a_hand_over_that_outlasts_its_claim_is_not_forgotten() {
        due("acme", 2, NOON);
        var token = UUID.randomUUID();
        var claimed = queue.claim(token, 2, NOON, LEASE);
        var begun = claimed.getFirst();
        queue.beginHandOver(begun.id(), token, NOON, LEASE.multipliedBy(3));

        queue.reap(NOON.plus(LEASE).plusSeconds(1));
        assertThat(shelf.stateOf(begun)).isEqualTo(NoticeState.HANDING_OVER);
        assertThat(shelf.stateOf(claimed.getLast())).isEqualTo(NoticeState.SCHEDULED);

        queue.reap(NOON.plus(LEASE.multipliedBy(3)).plusSeconds(1));
        assertThat(shelf.stateOf(begun)).isEqualTo(NoticeState.UNKNOWN);
    }

    @Test
    void a_worker_whose_claim_has_ended_can_no_longer_begin() {
        due("acme", 1, NOON);
        var token = UUID.randomUUID();
        var notice = queue.claim(token, 10, NOON, LEASE).getFirst();
        queue.reap(NOON.plus(LEASE).plusSeconds(1));
        assertThat(claim(10)).hasSize(1);
        assertThat(queue.beginHandOver(notice.id(), token, NOON, LEASE)).isFalse();
    }

    @Test
    void of_two_workers_that_begin_in_one_transaction_only_the_one_that_has_the_notice_does() {
        due("acme", 1, NOON);
        var late = UUID.randomUUID();
        var notice = queue.claim(late, 10, NOON, LEASE).getFirst().id();
        queue.reap(NOON.plus(LEASE).plusSeconds(1));
        var now = UUID.randomUUID();
        queue.claim(now, 10, NOON, LEASE);
        for (var group : List.of(List.of(late, now), List.of(now, late))) {
            assertThat(moves.begin(group.stream()
                            .map(token -> new Beginning(notice, token, Channel.EMAIL, NOON, NOON.plus(LEASE), null))
                            .toList()))
                    .isEqualTo(group.stream().map(now::equals).toList());
        }
        assertThat(moves.make(Stream.of(late, now)
                        .map(token -> new Moves.Wanted(
                                new Moves.Target(notice, token), new Moves.Step(Move.ACCEPT, "SMTP_250", NOON)))
                        .toList()))
                .containsExactly(false, true);
    }

    @Test
    void what_is_given_back_can_be_claimed_again() {
        due("acme", 1, NOON);
        var token = UUID.randomUUID();
        var notice = queue.claim(token, 10, NOON, LEASE).getFirst();
        assertThat(queue.release(notice.id(), token, NOON)).isTrue();
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void claiming_all_that_lie_side_by_side_moves_none_of_them() {
        var notices = due("acme", 100, NOON);
        var before = shelf.pages(notices);
        assertThat(claim(100)).hasSize(100);
        assertThat(shelf.pages(notices)).isEqualTo(before);
    }

    @Test
    void a_claim_is_forgotten_once_nothing_of_it_is_in_hand() {
        due("acme", 2, NOON);
        var token = UUID.randomUUID();
        var claimed = queue.claim(token, 2, NOON, LEASE);
        queue.release(claimed.getFirst().id(), token, NOON);
        queue.forget(List.of(token));
        assertThat(shelf.claims()).as("one is in hand").contains(token);

        queue.release(claimed.getLast().id(), token, NOON);
        queue.forget(List.of(token));
        assertThat(shelf.claims()).doesNotContain(token);
    }

    @Test
    void a_notice_that_is_claimed_begun_and_sent_is_never_moved() {
        var notices = due("acme", 50, NOON);
        var before = shelf.pages(notices);
        var token = UUID.randomUUID();
        assertThat(queue.claim(token, 50, NOON, LEASE)).hasSize(50);
        assertThat(moves.begin(notices.stream()
                        .map(notice -> new Beginning(
                                notice.id(), token, Channel.EMAIL, NOON, NOON.plus(LEASE), "ab".repeat(32)))
                        .toList()))
                .containsOnly(true);
        assertThat(moves.make(notices.stream()
                        .map(notice -> new Moves.Wanted(
                                new Moves.Target(notice.id(), token), new Moves.Step(Move.ACCEPT, "SMTP_250", NOON)))
                        .toList()))
                .containsOnly(true);
        assertThat(shelf.pages(notices)).isEqualTo(before);
    }

    @Test
    void no_index_names_what_a_hand_over_changes() {
        assertThat(shelf.columnsThatIndexesName())
                .contains("tenant_id", "created_at")
                .doesNotContain(
                        "state",
                        "cause",
                        "state_at",
                        "version",
                        "attempts",
                        "claim_token",
                        "lease_until",
                        "bytes_sha256",
                        "channel",
                        "tried_before",
                        "smtp_reply",
                        "send_at");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CLAIM", "BEGIN_HAND_OVER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatever_moves_a_notice_it_is_open_while_it_waits(Move move) {
        for (var from : move.from()) {
            var notice = shelf.put(SampleNotices.refusal(), from);
            assertThat(moves.make(List.of(new Moves.Wanted(
                            new Moves.Target(notice.id(), null), new Moves.Step(move, Cause.RECRUITER, NOON)))))
                    .containsExactly(true);
        }
        assertThat(shelf.openOtherwiseThanTheySay()).isEmpty();
    }

    @Test
    void workers_that_take_and_give_back_at_once_leave_the_open_notices_as_they_say() throws Exception {
        due("acme", 60, NOON);
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var worker : workers.invokeAll(
                    IntStream.range(0, 4).mapToObj(this::takeAndGiveBack).toList())) {
                worker.get();
            }
        }
        assertThat(shelf.openOtherwiseThanTheySay()).isEmpty();
        assertThat(claim(100)).as("none is forgotten").hasSize(60);
    }

    private Callable<Void> takeAndGiveBack(int seed) {
        return () -> {
            var chance = new Random(seed);
            for (int i = 0; i < 100; i++) {
                var token = UUID.randomUUID();
                for (var notice : queue.claim(token, 1 + chance.nextInt(20), NOON, LEASE)) {
                    queue.release(notice.id(), token, NOON);
                }
                queue.forget(List.of(token));
            }
            return null;
        };
    }
}
