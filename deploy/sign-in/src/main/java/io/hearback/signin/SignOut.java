package io.hearback.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends the session of whoever asks. An identity provider that lets itself be told (RP-initiated logout) was told before a
 * page gets here.
 */
@ApplicationScoped
public class SignOut {

    private final Entrance entrance;
    private final OidcSession session;
    private final SecurityIdentity identity;

    SignOut(Entrance entrance, OidcSession session, SecurityIdentity identity) {
        this.entrance = entrance;
        this.session = session;
        this.identity = identity;
    }

    /** Ends the session at this service. */
    public Uni<Void> here() {
        if (entrance.isOidc()) {
            return session.logout();
        }
        FormAuthenticationMechanism.logout(identity);
        return Uni.createFrom().voidItem();
    }
}
