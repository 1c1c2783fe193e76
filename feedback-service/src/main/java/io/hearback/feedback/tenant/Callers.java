package io.hearback.feedback.tenant;

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

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells which organisation presents an API key (attribute {@code tenant}), and the key's scopes, which are the caller's roles;
 * or which other service presents its token (role {@code service}).
 */
@ApplicationScoped
public class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    /** Decides about the organisation's settings. */
    public static final String ADMIN = "admin";

    /** Answers candidates. */
    public static final String RECRUITER = "recruiter";

    /** Reads, and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Another service of Hearback. */
    public static final String SERVICE = "service";

    /** How every API key begins; anything else is not worth a question to intake-service. */
    private static final String KEY_PREFIX = "hb_";

    private static final String TENANT = "tenant";

    private final ApiKeys apiKeys;
    private final Map<String, Sha256> trustedServices;

    Callers(ApiKeys apiKeys, TrustedServicesConfig config) {
        this.apiKeys = apiKeys;
        this.trustedServices = config.tokenHashes().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, service -> new Sha256(service.getValue())));
    }

    /**
     * @return the tenant the caller acts for
     * @throws ForbiddenException if the caller acts for none, as an admin of the installation does
     */
    public static TenantId tenantOf(SecurityIdentity caller) {
        return Optional.ofNullable(caller.<String>getAttribute(TENANT))
                .map(TenantId::new)
                .orElseThrow(() -> new ForbiddenException("acts for no tenant"));
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
        return secret.startsWith(KEY_PREFIX)
                ? context.runBlocking(() -> known(holder(secret)))
                : Uni.createFrom().item(() -> known(service(Sha256.of(secret))));
    }

    /**
     * Asks whose API key this is. Blocking.
     *
     * @return empty if intake-service does not know the key
     */
    public Optional<SecurityIdentity> holder(String apiKey) {
        return apiKeys.find(Sha256.of(apiKey)).map(Callers::holder);
    }

    private static SecurityIdentity known(Optional<SecurityIdentity> found) {
        return found.orElseThrow(() -> new AuthenticationFailedException("unknown key or token"));
    }

    private Optional<SecurityIdentity> service(Sha256 hash) {
        return trustedServices.entrySet().stream()
                .filter(service -> service.getValue().matches(hash))
                .findFirst()
                .map(service -> QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(service.getKey()))
                        .addRole(SERVICE)
                        .build());
    }

    private static SecurityIdentity holder(ApiKeys.Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.tenantId()))
                .addRoles(holder.scopes())
                .addAttribute(TENANT, holder.tenantId())
                .build();
    }
}
