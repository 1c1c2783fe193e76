package io.hearback.intake.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

import java.util.Map;

/** Who runs this installation and may create organisations. */
@ConfigMapping(prefix = "hearback.installation-admins")
interface InstallationAdminsConfig {

    /** By name, which changes are signed with: the SHA-256 (hex) of the token that admin presents; 256 random bits. */
    @WithParentName
    Map<String, String> tokenHashes();
}
