package io.hearback.local;

import io.hearback.local.identity.SampleIdentityProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/** Tells the service under test of an identity provider ({@code hearback.oidc.issuer}), and shuts the forms. */
public final class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {

    private static final SampleIdentityProvider PROVIDER = new SampleIdentityProvider();

    public static SampleIdentityProvider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, String> start() {
        return Map.of("hearback.oidc.issuer", PROVIDER.issuer(), "hearback.local-login.enabled", "false");
    }

    /** It stays for the JVM's next tests. */
    @Override
    public void stop() {}
}
