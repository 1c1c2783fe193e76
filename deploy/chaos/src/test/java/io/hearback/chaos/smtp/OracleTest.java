package io.hearback.chaos.smtp;

import io.hearback.chaos.smtp.Misconduct.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OracleTest {

    private static final String RESET = "reset";

    private Misconduct misconduct = Misconduct.NONE;
    private Oracle oracle;

    @AfterEach
    void close() {
        oracle.close();
    }

    @Test
    void takes_a_notice_and_knows_it() throws IOException {
        assertThat(handOver(open())).startsWith("250");
        assertThat(oracle.log().acceptedById()).containsEntry("<1@example.org>", 1);
        assertThat(oracle.log().acceptedByRecipient()).containsEntry("robin@example.org", 1);
        assertThat(oracle.log().ambiguous()).isZero();
    }

    @Test
    void takes_a_notice_and_loses_the_answer() throws IOException {
        misconduct = new Misconduct(Phase.DOT, Deed.TAKE_AND_RESET, 0, Duration.ZERO);

        assertThat(handOver(open())).isEqualTo(RESET);
        assertThat(oracle.log().acceptedById()).containsEntry("<1@example.org>", 1);
        assertThat(oracle.log().leftOpen()).containsExactly("robin@example.org");
        assertThat(oracle.log().ambiguous()).isEqualTo(1);
    }

    @Test
    void loses_a_notice_and_the_answer() throws IOException {
        misconduct = new Misconduct(Phase.DOT, Deed.RESET, 0, Duration.ZERO);

        assertThat(handOver(open())).isEqualTo(RESET);
        assertThat(oracle.log().acceptedById()).isEmpty();
        assertThat(oracle.log().leftOpen()).containsExactly("robin@example.org");
    }

    @Test
    void answers_late_what_it_has_taken() throws IOException {
        misconduct = new Misconduct(Phase.DOT, Deed.TAKE_AND_ANSWER_LATE, 0, Duration.ofMillis(200));
        var began = System.nanoTime();

        assertThat(handOver(open())).startsWith("250");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(oracle.log().acceptedById()).containsEntry("<1@example.org>", 1);
        assertThat(oracle.log().ambiguous()).isEqualTo(1);
    }

    @Test
    void refuses_for_good_and_leaves_nothing_open() throws IOException {
        misconduct = new Misconduct(Phase.DOT, Deed.REPLY, 554, Duration.ZERO);

        assertThat(handOver(open())).startsWith("554");
        assertThat(oracle.log().acceptedById()).isEmpty();
        assertThat(oracle.log().refusedForGood()).containsExactly("robin@example.org");
        assertThat(oracle.log().leftOpen()).isEmpty();
    }

    @Test
    void goes_on_with_nobody_after_it_refused_the_recipient() throws IOException {
        misconduct = new Misconduct(Phase.RCPT, Deed.REPLY, 550, Duration.ZERO);

        try (var socket = new Socket(InetAddress.getLoopbackAddress(), open().port())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            socket.getOutputStream()
                    .write("EHLO test\r\nMAIL FROM:<us@example.org>\r\nRCPT TO:<robin@example.org>\r\nDATA\r\nQUIT\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(in.lines().map(line -> line.substring(0, 4)))
                    .containsExactly("220 ", "250-", "250 ", "250 ", "550 ", "554 ", "221 ");
        }
        assertThat(oracle.log().refusedForGood()).containsExactly("robin@example.org");
        assertThat(oracle.log().acceptedById()).isEmpty();
    }

    @Test
    void a_deed_happens_at_its_moment_before_the_client_hears_on() throws Exception {
        var door = open();
        var takenBefore = new AtomicLong();
        var ambush =
                ambush(door, () -> takenBefore.set(oracle.log().acceptedById().getOrDefault("<1@example.org>", 0)));
        while (!ambush.isDone()) {
            handOver(door);
        }

        assertThat(ambush.get()).isTrue();
        assertThat(takenBefore).hasValueLessThan(oracle.handOvers());
    }

    @Test
    void a_moment_that_does_not_come_is_told_and_its_deed_never_done() throws Exception {
        var done = new AtomicBoolean();

        assertThat(open().when(Moment.DOT_READ, Duration.ofMillis(50), () -> done.set(true)))
                .isFalse();
        assertThat(done).isFalse();
    }

    @Test
    void a_deed_that_fails_is_not_hidden() throws IOException {
        var door = open();
        var ambush = ambush(door, () -> {
            throw new IllegalArgumentException("broken");
        });
        while (!ambush.isDone()) {
            handOver(door);
        }

        assertThatThrownBy(ambush::get).hasRootCauseMessage("broken");
    }

    private static CompletableFuture<Boolean> ambush(Door door, Runnable deed) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return door.when(Moment.DOT_READ, Duration.ofSeconds(10), deed);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Door open() {
        oracle = new Oracle(new Conduct() {
            @Override
            public Misconduct onConnection(long number) {
                return Misconduct.NONE;
            }

            @Override
            public Misconduct onHandOver(long number) {
                return misconduct;
            }
        });
        return oracle.open();
    }

    /** @return the answer to the final dot, or {@link #RESET} */
    private static String handOver(Door door) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var answer = in.readLine();
            for (var line : new String[] {
                "HELO test",
                "MAIL FROM:<us@example.org>",
                "RCPT TO:<Robin@example.org>",
                "DATA",
                "Message-ID: <1@example.org>\r\n\r\nHello\r\n."
            }) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answer = in.readLine();
            }
            return answer;
        } catch (SocketException e) {
            return RESET;
        }
    }
}
