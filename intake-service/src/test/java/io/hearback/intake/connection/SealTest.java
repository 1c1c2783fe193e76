package io.hearback.intake.connection;

import io.hearback.intake.tenant.TenantId;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.List;
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

    @Test
    void addresses_that_only_we_can_reach_are_not_public() throws UnknownHostException {
        for (var address : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.19.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "::1",
                "fc00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1")) {
            assertThat(SafeUrls.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
        for (var address : List.of("8.8.8.8", "100.63.255.255", "198.20.0.1", "172.32.0.1", "2606:4700::1111")) {
            assertThat(SafeUrls.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
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
