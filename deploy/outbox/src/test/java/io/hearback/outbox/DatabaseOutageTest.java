package io.hearback.outbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "40001", "40P01"})
    void what_passes_is_an_outage(String state) {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @Test
    void an_exhausted_pool_is_an_outage() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(new SQLException("acquisition timeout"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23514", "42501", "22021"})
    void what_stays_is_none_and_has_a_code(String state) {
        var fault = new IllegalStateException(new SQLException("Key (camille@example.org)", state));
        assertThat(DatabaseOutage.isBehind(fault)).isFalse();
        assertThat(DatabaseOutage.code(fault)).isEqualTo("DATABASE_" + state);
    }

    @Test
    void a_code_never_quotes() {
        assertThat(DatabaseOutage.code(new IllegalStateException("camille@example.org")))
                .isEqualTo("FAILED_ILLEGALSTATEEXCEPTION");
    }
}
