package io.hearback.intake.setting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisations, by tenant id. */
@ConfigMapping(prefix = "hearback.tenants")
interface TenantsConfig {

    @WithParentName
    Map<String, Tenant> byId();

    interface Tenant {

        /** The organisation's name, as candidates read it. */
        String name();

        /** SHA-256 (hex) of each API key; a key itself is shown once, where it is made, and kept nowhere. */
        Optional<List<String>> apiKeyHashes();

        /** Whether its notices leave at any hour of any day, without a delay: for demonstrations and tests. */
        @WithDefault("false")
        boolean atAnyHour();
    }
}
