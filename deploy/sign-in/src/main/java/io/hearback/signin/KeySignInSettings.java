package io.hearback.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** An organisation's id with one of its API keys, typed into a form; never where there is an identity provider. */
@ConfigMapping(prefix = "hearback.key-sign-in")
interface KeySignInSettings {

    @WithDefault("false")
    boolean enabled();
}
