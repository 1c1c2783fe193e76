package io.hearback.signin;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Set;

/** Which ways in are open here. Refuses to start where the local password would be within reach of others. */
@ApplicationScoped
class Entrance {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final OidcSettings oidc;
    private final LocalLoginSettings local;
    private final KeySignInSettings key;
    private final String host;
    private final boolean behindProxy;

    Entrance(
            OidcSettings oidc,
            LocalLoginSettings local,
            KeySignInSettings key,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy) {
        this.oidc = oidc;
        this.local = local;
        this.key = key;
        this.host = host;
        this.behindProxy = behindProxy;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (!local.enabled()) {
            return;
        }
        if (!isLoopback(host) || behindProxy) {
            throw new IllegalStateException(
                    "hearback.local-login.enabled is for one person on this machine: it needs"
                            + " quarkus.http.host=127.0.0.1 and no proxy before it. For anybody else set hearback.oidc.issuer.");
        }
        if (local.passwordHash().isEmpty()) {
            throw new IllegalStateException("hearback.local-login.enabled needs hearback.local-login.password-hash.");
        }
        if (oidc.issuer().isPresent()) {
            throw new IllegalStateException(
                    "hearback.local-login.enabled and hearback.oidc.issuer exclude each other: choose one.");
        }
    }

    /** @param host a name or address, without a port */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    boolean isOidc() {
        return oidc.issuer().isPresent();
    }

    boolean isKey() {
        return key.enabled() && !isOidc();
    }

    boolean isLocal() {
        return local.enabled();
    }

    boolean isForm() {
        return isKey() || isLocal();
    }
}
