package io.hearback.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Signs in whoever fills in the form: an organisation's id with one of its API keys, or, where that is allowed, with the
 * local password; the local password without an organisation is the installation's admin.
 */
@ApplicationScoped
class FormSignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final String KEY_PREFIX = "hb_";
    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final Entrance entrance;
    private final LocalPassword password;
    private final Instance<KeyHolders> keys;

    FormSignIn(Entrance entrance, LocalPassword password, Instance<KeyHolders> keys) {
        this.entrance = entrance;
        this.password = password;
        this.keys = keys;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var organisation = request.getUsername().strip();
        var secret = new String(request.getPassword().getPassword()).strip();
        return context.runBlocking(() -> signIn(organisation, secret)
                        .orElseThrow(() -> new AuthenticationFailedException("unknown organisation or secret"))
                        .identity())
                // The door says that this may be why; a page of JSON would not help a person.
                .onFailure(e -> !(e instanceof AuthenticationFailedException))
                .transform(e -> new AuthenticationFailedException("keys cannot be checked", e));
    }

    private Optional<SignedIn> signIn(String organisation, String secret) {
        return secret.startsWith(KEY_PREFIX) ? byKey(organisation, secret) : byPassword(organisation, secret);
    }

    private Optional<SignedIn> byKey(String organisation, String key) {
        return entrance.isKey() && keys.isResolvable()
                ? keys.get().holderOf(key).filter(holder -> holder.tenant().equals(Optional.of(organisation)))
                : Optional.empty();
    }

    private Optional<SignedIn> byPassword(String organisation, String tried) {
        if (!password.isIt(tried)) {
            return Optional.empty();
        }
        if (organisation.isEmpty()) {
            return Optional.of(new SignedIn("local", Optional.empty(), Set.of(Roles.ADMIN)));
        }
        return Optional.of(organisation)
                .filter(id -> TENANT.matcher(id).matches())
                .map(id -> new SignedIn("local", Optional.of(id), Set.of(Roles.ADMIN, Roles.RECRUITER)));
    }
}
