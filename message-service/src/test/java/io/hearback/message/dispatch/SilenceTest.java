package io.hearback.message.dispatch;

import org.junit.jupiter.api.Test;

import java.net.Socket;

import static org.assertj.core.api.Assertions.assertThat;

class SilenceTest {

    private static final int AT_MOST = 3;

    private final Socket socket = new Socket();
    private final Silence silence = new Silence(socket);

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            silence.look(AT_MOST);
        }
    }

    @Test
    void a_server_that_is_silent_for_too_long_is_hung_up_on() {
        silence.begin();
        look(AT_MOST + 1); // the first look tells nothing yet
        assertThat(socket.isClosed()).isFalse();
        look(1);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void each_answer_has_its_time() {
        silence.begin();
        for (int i = 0; i < 10; i++) {
            look(AT_MOST + 1);
            silence.interrupt();
        }
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void nothing_is_owed_while_nobody_talks() {
        silence.begin().close();
        look(10 * AT_MOST);
        silence.begin();
        look(AT_MOST + 1);
        assertThat(socket.isClosed()).isFalse();
    }
}
