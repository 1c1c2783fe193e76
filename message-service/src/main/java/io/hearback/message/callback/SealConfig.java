package io.hearback.message.callback;

import io.smallrye.config.ConfigMapping;

import java.util.Map;
import java.util.Optional;

/**
 * The keys that organisations' secrets are sealed with. To rotate: add a key, make it the current one, and remove the old one
 * once nothing is sealed with it any more.
 */
@ConfigMapping(prefix = "hearback.seal")
interface SealConfig {

    /** The id of the key that seals from now on. Without it, no platform can be set up. */
    Optional<String> current();

    /** By id (1 to 32 of a-z, 0-9 and '-'): 32 random bytes in Base64. All of them open. */
    Map<String, String> keys();
}
