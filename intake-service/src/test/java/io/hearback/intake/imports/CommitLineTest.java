package io.hearback.intake.imports;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.outcome.ReportedOutcome;
import io.hearback.intake.tenant.OvertakenException;
import io.hearback.intake.vault.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32C;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class CommitLineTest {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CommitLine line = new CommitLine(Duration.ofSeconds(10));

    @Test
    void two_batches_are_worked_off_at_once_and_committed_in_their_order() {
        var secondIsReady = new CountDownLatch(1);
        line.add(about("A-1"), turn -> {
            awaitUnchecked(secondIsReady);
            commit("first", turn);
        });
        line.add(about("A-2"), turn -> {
            secondIsReady.countDown();
            commit("second", turn);
        });
        line.add(about("A-3"), turn -> commit("third", turn));
        line.finish();
        assertThat(said).containsExactly("first", "second", "third");
    }

    @Test
    void one_that_tells_of_the_same_application_begins_when_the_other_is_committed() {
        line.add(about("A-1"), turn -> commit("first", turn));
        line.add(about("A-1"), turn -> {
            said.add("begun");
            commit("second", turn);
        });
        line.finish();
        assertThat(said).containsExactly("first", "begun", "second");
    }

    @Test
    void after_a_failure_nothing_is_committed() {
        line.add(about("A-1"), turn -> {
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(() -> {
                    line.add(about("A-2"), turn -> commit("second", turn));
                    line.add(about("A-3"), turn -> commit("third", turn));
                    line.finish();
                })
                .hasMessage("no room");
        assertThat(said).isEmpty();
    }

    @Test
    void one_whose_turn_does_not_come_lets_go() {
        var hasty = new CommitLine(Duration.ofMillis(1));
        var letGo = new CompletableFuture<OvertakenException>();
        hasty.add(about("A-1"), turn -> said.add(letGo.join().getMessage()));
        hasty.add(
                about("A-2"),
                turn -> letGo.complete(assertThatExceptionOfType(OvertakenException.class)
                        .isThrownBy(turn::await)
                        .actual()));
        hasty.finish();
        assertThat(said).hasSize(1);
    }

    private void commit(String name, CommitLine.Turn turn) {
        turn.await();
        said.add(name);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Batch about(String application) {
        var batch = new Batch(new CRC32C());
        var reinstated = new ReportedOutcome(
                application,
                null,
                OutcomeKind.REINSTATED,
                Instant.EPOCH,
                null,
                null,
                Fingerprint.of(application.getBytes(StandardCharsets.UTF_8)));
        batch.add(Line.saying(1, new byte[0]), reinstated, null);
        return batch;
    }
}
