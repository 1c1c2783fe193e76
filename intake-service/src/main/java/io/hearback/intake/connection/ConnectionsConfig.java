package io.hearback.intake.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What organisations may connect. */
@ConfigMapping(prefix = "hearback.connections")
interface ConnectionsConfig {

    /**
     * Whether a connection's address may be plain HTTP, and on a private network. For tests and local use only: otherwise an
     * organisation's admin could make this service ask machines that only it can reach.
     */
    @WithDefault("false")
    boolean privateAddressesAllowed();
}
