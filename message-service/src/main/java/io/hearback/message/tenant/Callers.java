package io.hearback.message.tenant;

import io.hearback.message.recipient.Intake;
import io.hearback.message.recipient.KeyOwner;
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
 * Tells who presents a secret: an organisation by its API key, which intake-service knows with its scopes (the caller's
 * roles, and the attribute {@code tenant}), or another service by its token (role {@code service}). While intake-service is
 * away no API key can be told, which is answered with 503, never with 401.
 */
@ApplicationScoped
public class Callers implements IdentityProvider<TokenAuthenticationRequest> {

    /** Decides how the organisation writes. */
    public static final String ADMIN = "admin";

    /** Answers candidates: approves, recalls, completes. */
    public static final String RECRUITER = "recruiter";

    /** Reads, and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Another service of Hearback. */
    public static final String SERVICE = "service";

    /** How every API key begins, so that a service token is never sent to intake-service as a key. */
    private static final String KEY_PREFIX = "hb_";

    private static final String TENANT = "tenant";
    private static final String ORGANISATION = "organisation";

    private final Intake intake;
    private final Map<String, Sha256> trustedServices;

    Callers(Intake intake, TrustedServicesConfig config) {
        this.intake = intake;
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

    /** @return the name of the tenant of a caller who holds an API key, as people know it; of others, the tenant's id */
    public static String organisationOf(SecurityIdentity caller) {
        String name = caller.getAttribute(ORGANISATION);
        return name == null ? tenantOf(caller).value() : name;
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
                ? context.runBlocking(() -> identity(holder(secret)))
                : Uni.createFrom().item(() -> identity(service(Sha256.of(secret))));
    }

    /**
     * Asks whose API key this is. Blocking.
     *
     * @return empty if intake-service does not know the key
     */
    public Optional<SecurityIdentity> holder(String apiKey) {
        return intake.owner(Sha256.of(apiKey).hex()).map(Callers::holder);
    }

    private static SecurityIdentity identity(Optional<SecurityIdentity> known) {
        return known.orElseThrow(() -> new AuthenticationFailedException("unknown key or token"));
    }

    private static SecurityIdentity holder(KeyOwner owner) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(owner.tenantId()))
                .addRoles(owner.scopes())
                .addAttribute(TENANT, owner.tenantId())
                .addAttribute(ORGANISATION, owner.tenantName())
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
