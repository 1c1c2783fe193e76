package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;
import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final byte[] SECRET = {1, 2, 3};

    private final Seal old = new Seal(config("old", Map.of("old", key(1))));

    @Test
    void what_is_sealed_opens_also_after_the_key_was_rotated() {
        var sealed = seal(old);
        var rotated = new Seal(config("new", Map.of("old", key(1), "new", key(2))));
        assertThat(rotated.open(ACME, CONNECTION, Seal.Purpose.API_TOKEN, sealed))
                .isEqualTo(SECRET);
        var removed = new Seal(config("new", Map.of("new", key(2))));
        assertThatThrownBy(() -> removed.open(ACME, CONNECTION, Seal.Purpose.API_TOKEN, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Sealed by the first version of this code, in 2026. */
    @Test
    void what_was_sealed_long_ago_opens() {
        var sealed = HexFormat.of().parseHex("036f6c64deb9f924d700d3fa44a7725656488a60c4555c3dde50c5a4e6829f1b54ffa3");
        var connection = UUID.fromString("0b8f6a0e-3f4b-4c57-9a55-0f6f2a6d7c11");
        assertThat(old.open(ACME, connection, Seal.Purpose.API_TOKEN, sealed)).isEqualTo(SECRET);
    }

    @Test
    void it_opens_nowhere_but_where_it_was_sealed_and_only_unchanged() {
        var sealed = seal(old);
        assertThatThrownBy(() -> old.open(new TenantId("globex"), CONNECTION, Seal.Purpose.API_TOKEN, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> old.open(ACME, UUID.randomUUID(), Seal.Purpose.API_TOKEN, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> old.open(ACME, CONNECTION, Seal.Purpose.DELIVERY, sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1]++;
        assertThatThrownBy(() -> old.open(ACME, CONNECTION, Seal.Purpose.API_TOKEN, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_that_is_too_short_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> new Seal(config("old", Map.of("old", "c2hvcnQ="))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private static byte[] seal(Seal with) {
        return with.seal(ACME, CONNECTION, Seal.Purpose.API_TOKEN, SECRET);
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SealConfig config(String current, Map<String, String> keys) {
        return new SealConfig() {
            @Override
            public String current() {
                return current;
            }

            @Override
            public Map<String, String> keys() {
                return keys;
            }
        };
    }
}
