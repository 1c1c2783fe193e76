package io.hearback.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Optional;

/** The identity provider of this installation, if there is one. */
@ConfigMapping(prefix = "hearback.oidc")
interface OidcSettings {

    /** Its address, under which {@code /.well-known/openid-configuration} is found; absent: no tokens, no single sign-on. */
    Optional<String> issuer();

    /** What a token's {@code aud} must name, so that a token made for another system opens nothing here. */
    @WithDefault("hearback")
    String audience();

    /** As what the pages sign people in. */
    @WithDefault("hearback-console")
    String clientId();

    /** Absent for a public client: PKCE protects the code either way. */
    Optional<String> clientSecret();

    /** Where roles stand in the access token and in the ID token; {@code /} leads into an object. */
    @WithDefault("realm_access/roles")
    String roleClaim();

    /** Where the tenant's id stands, as for roles. */
    @WithDefault("tenant")
    String tenantClaim();
}
