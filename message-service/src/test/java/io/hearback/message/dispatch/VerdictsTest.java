package io.hearback.message.dispatch;

import io.hearback.message.callback.Answer;
import io.hearback.message.callback.Email;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Verdict;
import io.hearback.message.schedule.RetrySchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Verdicts verdicts = new Verdicts(new RetrySchedule(Duration.ofMinutes(5), Duration.ofHours(4), 3));

    private Move on(HandOverResult result, int attempts) {
        return verdicts.on(result, attempts, NOON, 0).move();
    }

    @Test
    void only_the_server_s_acceptance_counts_as_sent() {
        assertThat(on(new HandOverResult.Accepted("250 ok"), 1)).isEqualTo(Move.ACCEPT);
    }

    @Test
    void a_refusal_for_now_is_tried_again_until_the_attempts_are_used_up() {
        var later = new HandOverResult.Refused(451, "451 later");
        assertThat(on(later, 1)).isEqualTo(Move.DEFER);
        assertThat(on(later, 2)).isEqualTo(Move.DEFER);
        assertThat(on(later, 3)).isEqualTo(Move.REFUSE);
        assertThat(verdicts.on(later, 2, NOON, 0).again().at()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void a_refusal_for_good_is_not_tried_again() {
        assertThat(on(new HandOverResult.Refused(550, "550 no"), 1)).isEqualTo(Move.REFUSE);
    }

    @Test
    void a_dialogue_that_broke_before_the_dot_is_tried_again() {
        assertThat(on(new HandOverResult.BrokenOff(), 1)).isEqualTo(Move.DEFER);
    }

    @Test
    void what_nobody_can_tell_is_never_tried_again() {
        for (int attempts = 1; attempts < 5; attempts++) {
            assertThat(on(new HandOverResult.Unproved(), attempts)).isEqualTo(Move.LOSE);
        }
    }

    @Test
    void what_cannot_be_written_fails() {
        assertThat(on(new HandOverResult.Unwritable(), 1)).isEqualTo(Move.REFUSE);
    }

    private Verdict onCall(Answer.Kind kind, Duration retryAfter, Email email, int attempts) {
        var called = new HandOverResult.Called(new Answer(kind, "CALLBACK_TESTED", retryAfter), email);
        return verdicts.on(called, attempts, NOON, 0);
    }

    private static String summary(Verdict verdict) {
        return verdict.move() + (verdict.next() == null ? "" : " by " + verdict.next());
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, NEVER, 1, ACCEPT",
        "ACCEPTED, IF_REFUSED, 1, ACCEPT",
        "ACCEPTED, ALWAYS, 1, DEFER by EMAIL",
        "REFUSED, NEVER, 1, REFUSE",
        "REFUSED, IF_REFUSED, 1, DEFER by EMAIL",
        "REFUSED, ALWAYS, 1, DEFER by EMAIL",
        "AGAIN, NEVER, 2, DEFER",
        "AGAIN, NEVER, 3, REFUSE",
        "AGAIN, IF_REFUSED, 2, DEFER",
        "AGAIN, IF_REFUSED, 3, DEFER by EMAIL",
        "AGAIN, ALWAYS, 2, DEFER",
        "AGAIN, ALWAYS, 3, DEFER by EMAIL",
    })
    void a_platform_s_answer_and_the_organisation_s_wish_decide(
            Answer.Kind kind, Email email, int attempts, String verdict) {
        assertThat(summary(onCall(kind, null, email, attempts))).isEqualTo(verdict);
    }

    @Test
    void a_platform_is_left_alone_as_long_as_it_asks_and_no_shorter_than_we_would() {
        assertThat(onCall(Answer.Kind.AGAIN, Duration.ofHours(1), Email.NEVER, 1)
                        .again()
                        .at())
                .isEqualTo(NOON.plusSeconds(3600));
        assertThat(onCall(Answer.Kind.AGAIN, Duration.ZERO, Email.NEVER, 1)
                        .again()
                        .at())
                .isEqualTo(NOON.plusSeconds(150));
    }
}
