package io.hearback.intake.tenant;

import io.hearback.intake.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ApiKeyTest {

    @Test
    void a_key_tells_what_it_is_and_nothing_of_its_secret() {
        var key = ApiKey.random();
        assertThat(key.reveal()).matches("hb_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9a-f]{8}");
        assertThat(key.reveal()).startsWith("hb_live_" + key.id() + "_");
        assertThat(key.toString()).isEqualTo("hb_live_" + key.id());
        assertThat(key.hash()).isEqualTo(Sha256.of(key.reveal()));
    }

    @Test
    void no_two_keys_are_alike() {
        assertThat(Stream.generate(ApiKey::random).limit(1_000).map(ApiKey::reveal))
                .doesNotHaveDuplicates();
        assertThat(Stream.generate(ApiKey::random).limit(1_000).map(ApiKey::id)).doesNotHaveDuplicates();
    }

    @Test
    void the_secret_has_all_256_bits() {
        var firsts = Stream.generate(ApiKey::random)
                .limit(2_000)
                .map(key -> key.secret().charAt(0))
                .distinct();
        // 2^256 is 0.98 * 62^43, so the first digit is nearly any; fewer bits would leave it at a few.
        assertThat(firsts.count()).isGreaterThan(55);
    }

    @Test
    void a_new_key_may_exist() {
        assertThat(Stream.generate(ApiKey::random).limit(1_000).map(ApiKey::reveal))
                .allMatch(ApiKey::mayExist);
    }

    @Test
    void a_key_with_one_wrong_character_cannot_exist() {
        var key = ApiKey.random().reveal();
        var mistyped = IntStream.range("hb_live_".length(), key.length())
                .filter(place -> key.charAt(place) != '_')
                .mapToObj(place ->
                        key.substring(0, place) + (key.charAt(place) == 'a' ? 'b' : 'a') + key.substring(place + 1));
        assertThat(mistyped).noneMatch(ApiKey::mayExist);
    }

    @Test
    void a_key_that_lost_or_gained_a_character_cannot_exist() {
        var key = ApiKey.random().reveal();
        assertThat(key.substring(0, key.length() - 1)).matches(shown -> !ApiKey.mayExist(shown));
        assertThat(key + "0").matches(shown -> !ApiKey.mayExist(shown));
        assertThat(key.substring(0, 30) + key.substring(31)).matches(shown -> !ApiKey.mayExist(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hb_live_dGhpcyBpcyBvbmUgb2YgMzIgYnl0ZXMgYXMgYmVmb3I",
                "hb_live_dGhpcyBpcyBv_mUgb2YgMzIgYnl0ZXM_YXMgYmVmb3I",
                "hb_live_short"
            })
    void a_key_of_the_configuration_has_no_checksum_and_may_exist(String key) {
        assertThat(key).matches(ApiKey::mayExist);
        assertThat(Caller.ACME.secret).matches(ApiKey::mayExist);
    }
}
