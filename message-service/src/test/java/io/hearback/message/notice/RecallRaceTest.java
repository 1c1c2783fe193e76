package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.Actor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static io.hearback.message.notice.SampleNotices.ACME;
import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Recall and hand-over compete for one row. 0 of 3,000 means: fewer than 1 in 1,000, with 95 % confidence. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class RecallRaceTest {

    private static final int TRIALS = 3_000;
    private static final int AT_ONCE = 6;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    Review review;

    @Test
    void a_notice_is_recalled_or_handed_over_and_never_both() throws Exception {
        var recalled = new AtomicInteger();
        var handedOver = new AtomicInteger();
        try (var trials = Executors.newFixedThreadPool(AT_ONCE)) {
            var results = trials.invokeAll(IntStream.range(0, TRIALS)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        race(recalled, handedOver);
                        return null;
                    })
                    .toList());
            for (var result : results) {
                result.get();
            }
        }
        assertThat(recalled.get() + handedOver.get()).isEqualTo(TRIALS);
        // Otherwise one side always came first, and nothing was proved.
        assertThat(recalled).hasValueGreaterThan(TRIALS / 50);
        assertThat(handedOver).hasValueGreaterThan(TRIALS / 50);
    }

    private void race(AtomicInteger recalled, AtomicInteger handedOver) throws Exception {
        var notice = shelf.put(SampleNotices.refusal(), NoticeState.CLAIMED);
        var start = new CountDownLatch(1);
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var recall = racers.submit(() -> {
                start.await();
                return recalls(notice);
            });
            var handOver = racers.submit(() -> {
                start.await();
                return queue.beginHandOver(notice.id(), NoticeShelf.TOKEN, NOON, Duration.ofMinutes(15));
            });
            start.countDown();
            assertThat(recall.get()).as("recalled xor handed over").isNotEqualTo(handOver.get());
            assertThat(shelf.stateOf(notice)).isEqualTo(recall.get() ? NoticeState.RECALLED : NoticeState.HANDING_OVER);
            (recall.get() ? recalled : handedOver).incrementAndGet();
        }
    }

    private boolean recalls(Notice notice) {
        try {
            review.recall(ACME, notice.id(), new Actor("recruiter", null));
            return true;
        } catch (TooLateException e) {
            return false;
        }
    }
}
