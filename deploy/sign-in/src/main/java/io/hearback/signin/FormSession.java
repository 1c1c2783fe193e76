package io.hearback.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knows who signed in with the form by the encrypted session cookie. The key is not asked for again: a key that ends does
 * not end the sessions it opened, these end by their own timeout.
 */
@ApplicationScoped
class FormSession implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Entrance entrance;
    private final ConsolePaths paths;

    FormSession(Entrance entrance, ConsolePaths paths) {
        this.entrance = entrance;
        this.paths = paths;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> {
            if (!entrance.isForm() || !paths.isConsole(HttpSecurityUtils.getRoutingContextAttribute(request))) {
                throw new AuthenticationFailedException("the session is of no use here");
            }
            return SignedIn.of(request.getPrincipal()).identity();
        });
    }
}
