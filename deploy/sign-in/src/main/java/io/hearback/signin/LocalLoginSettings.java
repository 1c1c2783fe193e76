package io.hearback.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Optional;

/** One person, on the machine where the service runs. */
@ConfigMapping(prefix = "hearback.local-login")
interface LocalLoginSettings {

    @WithDefault("false")
    boolean enabled();

    /** SHA-256 (hex) of the password, which is 256 random bits. */
    Optional<String> passwordHash();
}
