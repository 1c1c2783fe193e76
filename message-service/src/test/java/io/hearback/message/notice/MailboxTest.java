package io.hearback.message.notice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille@example.org",
                "c.martin+jobs@mail.example.org",
                "o'neil@example.org",
                "\"c@m\"@example.org"
            })
    void an_address_is_ascii_with_a_domain(String address) {
        assertThat(new Mailbox("Camille", address).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camille",
                "@example.org",
                "camille@",
                "élodie@example.org",
                "camille@exämple.org",
                "camille @example.org",
                "camille@example.org, other@example.org",
                "camille@example.org\u007f"
            })
    void anything_else_is_refused_and_not_quoted(String address) {
        assertThatThrownBy(() -> new Mailbox("Camille", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(address);
    }
}
