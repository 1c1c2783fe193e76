package io.hearback.signin;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Authentication.CookieSameSite;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the identity provider is asked: for pages by the authorization code flow with PKCE (RFC 7636) and a nonce, for the API
 * by a bearer token (RFC 9068), whose signature, issuer, audience and expiry are checked here, without asking the provider.
 * The provider is first asked when somebody comes, so a service starts without it.
 */
@ApplicationScoped
class OidcTenants implements TenantConfigResolver {

    /** Of inactivity; the provider is asked again each time its own token ends, so who was shut out there is here too. */
    private static final Duration SESSION = Duration.ofMinutes(30);

    private final ConsolePaths paths;
    private final Optional<OidcTenantConfig> api;
    private final Optional<OidcTenantConfig> console;

    OidcTenants(
            OidcSettings settings,
            ConsolePaths paths,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> sessionKey) {
        this.paths = paths;
        this.api = settings.issuer().map(issuer -> api(issuer, settings));
        this.console = settings.issuer().map(issuer -> console(issuer, settings, paths.root(), sessionKey));
    }

    /** No issuer: no tenant, and the library then knows nobody. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return Uni.createFrom().item((paths.isConsole(context) ? console : api).orElse(null));
    }

    private static OidcTenantConfig api(String issuer, OidcSettings settings) {
        return at(issuer, "hearback-api")
                .applicationType(ApplicationType.SERVICE)
                .token()
                .audience(settings.audience())
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    private static OidcTenantConfig console(
            String issuer, OidcSettings settings, String root, Optional<String> sessionKey) {
        var config = at(issuer, "hearback-console")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(settings.clientId())
                .token()
                .refreshExpired(true)
                .end()
                .logout()
                .path(root + "/sign-out")
                .postLogoutPath(root + "/signed-out")
                .end();
        settings.clientSecret().ifPresent(config::credentials);
        var states = config.tokenStateManager().strategy(Strategy.ID_REFRESH_TOKENS);
        sessionKey.ifPresent(key -> states.encryptionSecret(secret("session", key)));
        var flow = states.end()
                .authentication()
                .redirectPath(root + "/sign-in/back")
                .restorePathAfterRedirect(true)
                .pkceRequired(true)
                .nonceRequired(true)
                .failOnMissingStateParam(true)
                .allowMultipleCodeFlows(true)
                .cookiePath(root)
                // Strict would keep the cookie back on the way home from the provider.
                .cookieSameSite(CookieSameSite.LAX)
                .sessionAgeExtension(SESSION);
        sessionKey.ifPresent(key -> flow.stateSecret(secret("state", key)));
        return flow.end().build();
    }

    private static OidcTenantConfigBuilder at(String issuer, String id) {
        return new OidcTenantConfigBuilder().tenantId(id).authServerUrl(issuer);
    }

    /** @return 32 characters that only who knows the session key can tell */
    private static String secret(String purpose, String sessionKey) {
        return HexFormat.of().formatHex(Sha256.of(purpose + ":" + sessionKey)).substring(0, 32);
    }
}
