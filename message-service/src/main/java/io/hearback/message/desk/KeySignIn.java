package io.hearback.message.desk;

import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs a recruiter in: the organisation's id, and one of its API keys with the scope of a recruiter as the password. */
@ApplicationScoped
class KeySignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Callers callers;

    KeySignIn(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var organisation = request.getUsername().strip();
        var key = new String(request.getPassword().getPassword()).strip();
        return context.runBlocking(() -> callers.holder(key)
                        .filter(holder -> holder.hasRole(Callers.RECRUITER))
                        .filter(recruiter -> recruiter.getPrincipal().getName().equals(organisation))
                        .orElseThrow(() -> new AuthenticationFailedException("unknown organisation or key")))
                // The door says that this may be why; a page of JSON would not help a person.
                .onFailure(IntakeUnavailableException.class)
                .transform(e -> new AuthenticationFailedException("keys cannot be checked", e));
    }
}
