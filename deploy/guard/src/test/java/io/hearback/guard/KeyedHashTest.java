package io.hearback.guard;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashTest {

    private final KeyedHash hash = new KeyedHash("Jefe".getBytes(StandardCharsets.US_ASCII));

    /** RFC 4231, 4.3. */
    @Test
    void is_hmac_sha_256_however_often_it_is_asked() {
        for (var time = 0; time < 2; time++) {
            assertThat(HexFormat.of().formatHex(hash.of("what do ya want for nothing?")))
                    .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        }
    }
}
