package io.hearback.intake.tenant;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the secret a caller shows: {@code Authorization: Bearer …} (RFC 6750, section 2.1) or {@code X-Api-Key: …}. A JSON
 * Web Token is none: it is left to OpenID Connect (hearback-sign-in).
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

    /** The type of credential that {@link Callers} know. */
    static final String SECRET = "secret";

    private static final String SCHEME = "Bearer ";

    /** RFC 7519, section 3: three parts in Base64url; the last is empty in a token that nobody signed. */
    private static final Pattern JSON_WEB_TOKEN = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]*+");

    /** Before OpenID Connect, which takes whatever it finds for a token of its own. */
    private static final int BEFORE_OIDC = 2 * DEFAULT_PRIORITY;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return secretOf(context)
                .filter(secret -> !JSON_WEB_TOKEN.matcher(secret).matches())
                .map(secret ->
                        identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(secret, SECRET))))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> secretOf(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(authorization.substring(SCHEME.length()).strip());
        }
        return Optional.ofNullable(context.request().getHeader("X-Api-Key"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"hearback\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }
}
