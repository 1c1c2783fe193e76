package io.hearback.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Optional;

/** Who may sign in with a form; nobody does where there is an identity provider. */
@ConfigMapping(prefix = "hearback")
interface FormSettings {

    LocalLogin localLogin();

    KeySignIn keySignIn();

    /** One person on the machine where the service runs. */
    interface LocalLogin {

        @WithDefault("false")
        boolean enabled();

        /** SHA-256 (hex) of the password, which is 256 random bits. */
        Optional<String> passwordHash();
    }

    /** An organisation's id with one of its API keys. */
    interface KeySignIn {

        @WithDefault("false")
        boolean enabled();
    }
}
