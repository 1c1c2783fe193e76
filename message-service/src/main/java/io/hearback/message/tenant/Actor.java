package io.hearback.message.tenant;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who changes something, as far as a record of it may tell: no name.
 *
 * @param role null for the platform itself
 * @param subject by which the identity provider knows the person (OpenID Connect Core 1.0, 2: {@code sub}); null for the
 *     holder of an API key, which is no person's
 */
public record Actor(String role, String subject) {

    public static final Actor PLATFORM = new Actor(null, null);

    public static Actor recruiter(SecurityIdentity caller) {
        return as(Callers.RECRUITER, caller);
    }

    public static Actor admin(SecurityIdentity caller) {
        return as(Callers.ADMIN, caller);
    }

    private static Actor as(String role, SecurityIdentity caller) {
        var subject = caller.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return new Actor(role, subject);
    }
}
