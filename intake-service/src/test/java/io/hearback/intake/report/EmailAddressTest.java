package io.hearback.intake.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    private final EmailAddress.Validator validator = new EmailAddress.Validator();

    static Stream<String> addresses_of_the_longest_parts() {
        return Stream.of(
                "a".repeat(64) + "@mail.example",
                "a@" + "b".repeat(63) + ".example",
                "a@" + ("b".repeat(49) + ".").repeat(4) + "c".repeat(52));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@mail.example",
                "kim.lee+jobs@mail.example",
                "o'neil@a.b.c.example",
                "x@1.example",
                "!#$%&*+/=?^_`{|}~-@a-b.example"
            })
    @MethodSource("addresses_of_the_longest_parts")
    void what_can_stand_in_a_command_is_an_address(String address) {
        assertThat(validator.isValid(address, null)).isTrue();
    }

    static Stream<String> addresses_too_long_by_one() {
        return Stream.of(
                "a".repeat(65) + "@mail.example",
                "a@" + "b".repeat(64) + ".example",
                "a@" + ("b".repeat(49) + ".").repeat(4) + "c".repeat(53));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kim",
                "@mail.example",
                "kim@",
                "kim@mail",
                "kim@.example",
                "kim@mail.",
                "kim@mail..example",
                "kim@-mail.example",
                "kim@mail-.example",
                ".kim@mail.example",
                "kim.@mail.example",
                "kim..lee@mail.example",
                "kim lee@mail.example",
                "\"kim lee\"@mail.example",
                "kim@[127.0.0.1]",
                "kim@lee@mail.example",
                "kim@mail.example\r\nBcc: x@y.example",
                "Kim <kim@mail.example>",
                "kïm@mail.example",
                "kim@maïl.example"
            })
    @MethodSource("addresses_too_long_by_one")
    void what_cannot_is_none(String address) {
        assertThat(validator.isValid(address, null)).isFalse();
    }
}
