package io.hearback.signin;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class GuessesTest {

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Guesses guesses = new Guesses(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void a_few_typing_errors_cost_no_time() {
        guess(4);
        assertThat(guesses.mayTry()).isTrue();
    }

    @Test
    void whoever_guesses_on_waits_twice_as_long_each_time_but_never_more_than_a_minute() {
        guess(5);
        assertThat(guesses.mayTry()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(guesses.mayTry()).isTrue();
        guess(1);
        pass(Duration.ofSeconds(1));
        assertThat(guesses.mayTry()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(guesses.mayTry()).isTrue();
        guess(30);
        pass(Duration.ofSeconds(59));
        assertThat(guesses.mayTry()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(guesses.mayTry()).isTrue();
    }

    @Test
    void the_right_password_forgives_all() {
        guess(9);
        pass(Duration.ofMinutes(1));
        guesses.wasRight();
        guess(4);
        assertThat(guesses.mayTry()).isTrue();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            guesses.wasWrong();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
