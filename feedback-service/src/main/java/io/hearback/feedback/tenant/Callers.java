package io.hearback.feedback.tenant;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Tells which organisation presents an API key (role {@code recruiter}, attribute {@code tenant}). */
@ApplicationScoped
public class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    public static final String RECRUITER = "recruiter";

    /** How every API key begins; anything else is not worth a question to intake-service. */
    private static final String KEY_PREFIX = "hb_";

    private static final String TENANT = "tenant";

    private final ApiKeys apiKeys;

    Callers(ApiKeys apiKeys) {
        this.apiKeys = apiKeys;
    }

    /** @return the tenant of a caller with the role {@link #RECRUITER} */
    public static TenantId tenantOf(SecurityIdentity caller) {
        return caller.getAttribute(TENANT);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var secret = request.getToken().getToken();
        return context.runBlocking(() -> Optional.of(secret)
                .filter(key -> key.startsWith(KEY_PREFIX))
                .flatMap(key -> apiKeys.find(Sha256.of(key)))
                .map(Callers::recruiter)
                .orElseThrow(() -> new AuthenticationFailedException("unknown key")));
    }

    private static SecurityIdentity recruiter(ApiKeys.Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.tenantId()))
                .addRole(RECRUITER)
                .addAttribute(TENANT, new TenantId(holder.tenantId()))
                .build();
    }
}
