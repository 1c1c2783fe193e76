package io.hearback.message.desk;

import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knows a recruiter again by the encrypted session cookie. The key is not asked for again: a key that ends does not end
 * the sessions it opened, these end by their own timeout.
 */
@ApplicationScoped
class Session implements IdentityProvider<TrustedAuthenticationRequest> {

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(request.getPrincipal()))
                        .addRole(Callers.RECRUITER)
                        .addAttribute("tenant", new TenantId(request.getPrincipal()))
                        .build());
    }
}
