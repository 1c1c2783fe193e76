package io.hearback.signin;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class EntranceTest {

    private static final String HASH = "3a035c39ad1220340db8a10b9f65d7a74f1c92a9032e9113e8584edd581a0414";

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.5", "hearback.example", "127.0.0.1.evil.example"})
    void the_local_password_is_refused_where_others_could_reach_it(String host) {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(entrance(host, false, Optional.of(HASH), Optional.empty())))
                .withMessageContaining("hearback.local-login.enabled")
                .withMessageContaining("127.0.0.1");
    }

    @Test
    void the_local_password_is_refused_behind_a_proxy_without_a_hash_and_beside_an_identity_provider() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(entrance("127.0.0.1", true, Optional.of(HASH), Optional.empty())));
        assertThatIllegalStateException()
                .isThrownBy(() -> start(entrance("127.0.0.1", false, Optional.empty(), Optional.empty())))
                .withMessageContaining("password-hash");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> start(entrance("127.0.0.1", false, Optional.of(HASH), Optional.of("https://id.example"))))
                .withMessageContaining("hearback.oidc.issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void one_person_on_this_machine_may_have_it(String host) {
        var entrance = entrance(host, false, Optional.of(HASH), Optional.empty());
        assertThatNoException().isThrownBy(() -> start(entrance));
        assertThat(entrance.isLocal()).isTrue();
    }

    @Test
    void where_there_is_an_identity_provider_no_key_signs_in() {
        var entrance = new Entrance(
                new Oidc(Optional.of("https://id.example")),
                new Local(false, Optional.empty()),
                () -> true,
                "0.0.0.0",
                true);
        assertThatNoException().isThrownBy(() -> start(entrance));
        assertThat(entrance.isForm()).isFalse();
    }

    private static void start(Entrance entrance) {
        entrance.check(new StartupEvent());
    }

    private static Entrance entrance(String host, boolean behindProxy, Optional<String> hash, Optional<String> issuer) {
        return new Entrance(new Oidc(issuer), new Local(true, hash), () -> false, host, behindProxy);
    }

    private record Local(boolean enabled, Optional<String> passwordHash) implements LocalLoginSettings {}

    private record Oidc(Optional<String> issuer) implements OidcSettings {

        @Override
        public String audience() {
            return "hearback";
        }

        @Override
        public String clientId() {
            return "hearback-console";
        }

        @Override
        public Optional<String> clientSecret() {
            return Optional.empty();
        }

        @Override
        public String roleClaim() {
            return "realm_access/roles";
        }

        @Override
        public String tenantClaim() {
            return "tenant";
        }
    }
}
