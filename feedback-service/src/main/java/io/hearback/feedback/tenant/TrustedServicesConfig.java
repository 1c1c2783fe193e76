package io.hearback.feedback.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

import java.util.Map;

/** The services that may ask under /internal. */
@ConfigMapping(prefix = "hearback.trusted-services")
interface TrustedServicesConfig {

    /** By service name: the SHA-256 (hex) of the token that service presents. */
    @WithParentName
    Map<String, String> tokenHashes();
}
