package io.hearback.signin;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/**
 * How people come to the pages for staff: through the identity provider if there is one, else through the form. Pages ask
 * for it with {@code @HttpAuthenticationMechanism(ConsoleMechanism.NAME)}; for all others it knows nobody.
 */
@ApplicationScoped
public class ConsoleMechanism implements HttpAuthenticationMechanism {

    public static final String NAME = "console";

    private final Entrance entrance;
    private final ConsolePaths paths;
    private final OidcAuthenticationMechanism oidc;
    private final Instance<FormAuthenticationMechanism> form;

    ConsoleMechanism(
            Entrance entrance,
            ConsolePaths paths,
            OidcAuthenticationMechanism oidc,
            Instance<FormAuthenticationMechanism> form) {
        this.entrance = entrance;
        this.paths = paths;
        this.oidc = oidc;
        this.form = form;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        // What the form posts is answered by the form's own mechanism, which says nothing of whom it let in.
        return paths.isConsole(context) && !context.response().ended()
                ? way().authenticate(context, identities)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return paths.isConsole(context)
                ? way().getChallenge(context)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, NAME, NAME));
    }

    /** Last of all: it serves those who ask for it by name. */
    @Override
    public int getPriority() {
        return 0;
    }

    private HttpAuthenticationMechanism way() {
        return entrance.isOidc() ? oidc : form.get();
    }
}
