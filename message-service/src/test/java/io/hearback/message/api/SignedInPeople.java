package io.hearback.message.api;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.Set;

/** Keys of tests whose organisation is called "person …" stand for people whom an identity provider knows. */
@ApplicationScoped
public class SignedInPeople implements SecurityIdentityAugmentor {

    static final String PERSON = "person ";

    private record Token(String subject) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public String getSubject() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of();
        }

        @Override
        public <T> T getClaim(String name) {
            return null;
        }
    }

    /** After those that read what a real token says. */
    @Override
    public int priority() {
        return -1000;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        String name = identity.getAttribute("organisation");
        if (name == null || !name.startsWith(PERSON)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(new Token(name.substring(PERSON.length())))
                        .build());
    }
}
