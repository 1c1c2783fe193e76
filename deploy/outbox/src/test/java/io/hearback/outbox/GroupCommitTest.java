package io.hearback.outbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class GroupCommitTest {

    private final List<List<String>> commits = new CopyOnWriteArrayList<>();
    private final GroupCommit<String, String> group = new GroupCommit<>(2, work -> work.charAt(0), this::commit);

    @AfterEach
    void stop() throws InterruptedException {
        group.stop();
    }

    @Test
    void what_arrives_together_shares_a_commit_with_its_kind_and_each_gets_its_own_answer() {
        var answers = Stream.of("a1", "b1", "a2").map(this::enter).toList(); // nobody takes them yet
        startOnceAllWait(3);
        assertThat(answers).extracting(CompletableFuture::join).containsExactly("A1", "B1", "A2");
        assertThat(commits)
                .hasSizeBetween(2, 3)
                .allSatisfy(commit -> assertThat(commit)
                        .extracting(work -> work.charAt(0))
                        .containsOnly(commit.getFirst().charAt(0)));
    }

    @Test
    void a_failure_reaches_each_of_its_group_and_the_next_group_is_committed() {
        group.start();
        assertThatThrownBy(() -> group.enter("x")).hasMessage("x is refused");
        assertThat(group.enter("a1")).isEqualTo("A1");
    }

    private CompletableFuture<String> enter(String work) {
        return CompletableFuture.supplyAsync(() -> group.enter(work));
    }

    private void startOnceAllWait(int callers) {
        while (group.waiting() < callers) {
            Thread.onSpinWait();
        }
        group.start();
    }

    private List<String> commit(List<String> works) {
        commits.add(works);
        if (works.contains("x")) {
            throw new IllegalArgumentException("x is refused");
        }
        return works.stream().map(String::toUpperCase).toList();
    }
}
