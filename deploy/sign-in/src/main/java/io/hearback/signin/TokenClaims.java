package io.hearback.signin;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a verified token says of its holder. Without a tenant only the role {@code admin} is left, as it then means the
 * installation.
 *
 * @param tenant empty if the token names none
 */
record TokenClaims(Set<String> roles, Optional<String> tenant) {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** @throws AuthenticationFailedException if a tenant is named in a way we cannot read: it must not pass for none */
    static TokenClaims of(JsonWebToken token, OidcSettings settings) {
        var tenant = Optional.ofNullable(claim(token, settings.tenantClaim())).map(TokenClaims::tenant);
        var roles = texts(claim(token, settings.roleClaim())).stream()
                .filter(Roles.OF_PEOPLE::contains)
                .filter(role -> tenant.isPresent() || role.equals(Roles.ADMIN))
                .collect(Collectors.toUnmodifiableSet());
        return new TokenClaims(roles, tenant);
    }

    private static String tenant(Object claim) {
        var named = texts(claim);
        if (named.size() != 1 || !TENANT.matcher(named.getFirst()).matches()) {
            throw new AuthenticationFailedException("the tenant claim is not one tenant id");
        }
        return named.getFirst();
    }

    /** A claim whose own name has a slash, as some providers' have, is found too. */
    private static Object claim(JsonWebToken token, String path) {
        Object whole = token.getClaim(path);
        if (whole != null) {
            return whole;
        }
        var steps = path.split("/");
        Object reached = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            reached = reached instanceof Map<?, ?> object ? object.get(steps[i]) : null;
        }
        return reached;
    }

    private static List<String> texts(Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonString text -> List.of(text.getString());
            case Iterable<?> several ->
                StreamSupport.stream(several.spliterator(), false)
                        .flatMap(each -> texts(each).stream())
                        .toList();
            case String text -> List.of(text);
            default -> List.of();
        };
    }
}
