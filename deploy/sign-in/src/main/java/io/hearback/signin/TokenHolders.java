package io.hearback.signin;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives whoever holds a token of the identity provider the roles and the tenant (attribute {@code tenant}) it names. */
@ApplicationScoped
class TokenHolders implements SecurityIdentityAugmentor {

    private final OidcSettings settings;

    TokenHolders(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Uni.createFrom().item(() -> holder(identity, TokenClaims.of(token, settings)))
                : Uni.createFrom().item(identity);
    }

    /** Built anew: roles that the library found by itself, such as one named like our services', are left behind. */
    private static SecurityIdentity holder(SecurityIdentity identity, TokenClaims claims) {
        var holder = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(claims.roles());
        claims.tenant().ifPresent(tenant -> holder.addAttribute(SignedIn.TENANT, tenant));
        return holder.build();
    }
}
