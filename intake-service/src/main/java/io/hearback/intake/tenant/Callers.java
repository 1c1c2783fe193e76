package io.hearback.intake.tenant;

import io.quarkus.security.AuthenticationFailedException;
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
 * Tells who presents a secret: an organisation by its API key (role {@code recruiter}, attribute {@code tenant}), or
 * another service by its token (role {@code service}).
 */
@ApplicationScoped
public class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    public static final String RECRUITER = "recruiter";
    public static final String SERVICE = "service";

    /** How every API key begins, so that secret scanners know it and a service token is never looked up as a key. */
    private static final String KEY_PREFIX = "hb_";

    private static final String TENANT = "tenant";

    private final ApiKeys apiKeys;
    private final Map<String, Sha256> trustedServices;

    Callers(ApiKeys apiKeys, TrustedServicesConfig config) {
        this.apiKeys = apiKeys;
        this.trustedServices = config.tokenHashes().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, service -> new Sha256(service.getValue())));
    }

    /** @return the tenant of a caller with the role {@link #RECRUITER} */
    public static TenantId tenantOf(SecurityIdentity caller) {
        return caller.getAttribute(TENANT);
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var secret = request.getToken().getToken();
        var hash = Sha256.of(secret);
        return secret.startsWith(KEY_PREFIX)
                ? context.runBlocking(() -> identity(apiKeys.find(hash).map(Callers::recruiter)))
                : Uni.createFrom().item(() -> identity(service(hash)));
    }

    private static SecurityIdentity identity(Optional<SecurityIdentity> known) {
        return known.orElseThrow(() -> new AuthenticationFailedException("unknown key or token"));
    }

    private static SecurityIdentity recruiter(ApiKeys.Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(holder.tenantId()))
                .addRole(RECRUITER)
                .addAttribute(TENANT, new TenantId(holder.tenantId()))
                .build();
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
}
