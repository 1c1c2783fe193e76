package io.hearback.intake.tenant;

import io.hearback.signin.SignedIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells who presents a secret: an organisation by its API key, whose scopes are the caller's roles (attribute
 * {@code tenant}); another service by its token (role {@code service}); or an admin of the installation by theirs (role
 * {@code admin}, without a tenant).
 */
@ApplicationScoped
public class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    /** Decides about settings, keys and connections: of the caller's tenant, or without one, of the installation. */
    public static final String ADMIN = "admin";

    /** Reports outcomes and answers candidates. */
    public static final String RECRUITER = "recruiter";

    /** Reads, and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Another service of Hearback. */
    public static final String SERVICE = "service";

    /** The id of the caller's tenant, a text, as an attribute of the identity. */
    public static final String TENANT = "tenant";

    private final ApiKeys apiKeys;
    private final List<Token> tokens;

    Callers(ApiKeys apiKeys, TrustedServicesConfig services, InstallationAdminsConfig admins) {
        this.apiKeys = apiKeys;
        this.tokens = Stream.concat(Token.of(services.tokenHashes(), SERVICE), Token.of(admins.tokenHashes(), ADMIN))
                .toList();
    }

    private record Token(String holder, String role, Sha256 hash) {

        static Stream<Token> of(Map<String, String> hashes, String role) {
            return hashes.entrySet().stream()
                    .map(token -> new Token(token.getKey(), role, new Sha256(token.getValue())));
        }
    }

    /**
     * @return the tenant the caller acts for
     * @throws ForbiddenException if the caller acts for none, as an admin of the installation does
     */
    public static TenantId tenantOf(SecurityIdentity caller) {
        return ownTenantOf(caller).orElseThrow(() -> new ForbiddenException("acts for no tenant"));
    }

    /** @return empty for another service and for an admin of the installation */
    public static Optional<TenantId> ownTenantOf(SecurityIdentity caller) {
        return Optional.ofNullable(caller.<String>getAttribute(TENANT)).map(TenantId::new);
    }

    /** @return who it is, as changes are signed: {@code key:<id>}, or the name of a person's account */
    public static String nameOf(SecurityIdentity caller) {
        return SignedIn.nameOf(caller);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!request.getToken().getType().equals(BearerMechanism.SECRET)) {
            return Uni.createFrom().nullItem(); // for OpenID Connect
        }
        var secret = request.getToken().getToken();
        return secret.startsWith(ApiKey.PREFIX)
                ? holderOf(secret, context)
                : Uni.createFrom().item(() -> identity(bearerOf(Sha256.of(secret))));
    }

    private Uni<SecurityIdentity> holderOf(String key, AuthenticationRequestContext context) {
        if (!ApiKey.mayExist(key)) {
            return Uni.createFrom().item(() -> identity(Optional.empty()));
        }
        var hash = Sha256.of(key);
        return apiKeys.remembered(hash)
                .map(holder -> Uni.createFrom().completionStage(holder).map(Callers::holder))
                .orElseGet(() -> context.runBlocking(() -> holder(apiKeys.find(hash))));
    }

    private static SecurityIdentity identity(Optional<SecurityIdentity> known) {
        return known.orElseThrow(() -> new AuthenticationFailedException("unknown key or token"));
    }

    private static SecurityIdentity holder(Optional<ApiKeys.Holder> known) {
        return identity(known.map(Callers::identityOf));
    }

    private static SecurityIdentity identityOf(ApiKeys.Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key:" + holder.keyId()))
                .addRoles(Set.copyOf(holder.scopes()))
                .addAttribute(TENANT, holder.tenantId())
                .build();
    }

    private Optional<SecurityIdentity> bearerOf(Sha256 hash) {
        return tokens.stream()
                .filter(token -> token.hash().matches(hash))
                .findFirst()
                .map(token -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(token.holder()))
                        .addRole(token.role())
                        .build());
    }
}
