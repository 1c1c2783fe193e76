package io.hearback.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who came in by a form. The name of the principal holds all of it, as that is what the encrypted session cookie
 * keeps.
 *
 * @param name whom changes are signed with
 * @param tenant empty for the admin of the installation
 */
public record SignedIn(String name, Optional<String> tenant, Set<String> roles) {

    /** The attribute of an identity that holds the id of its tenant, a text. */
    public static final String TENANT = "tenant";

    private static final String SEPARATOR = "|";

    SecurityIdentity identity() {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal()))
                .addRoles(roles);
        tenant.ifPresent(id -> identity.addAttribute(TENANT, id));
        return identity.build();
    }

    private String principal() {
        return String.join(SEPARATOR, name, tenant.orElse(""), String.join(",", new TreeSet<>(roles)));
    }

    static SignedIn of(String principal) {
        var parts = principal.split("\\" + SEPARATOR, 3);
        var roles = Arrays.stream(parts[2].split(","))
                .filter(Roles.OF_PEOPLE::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new SignedIn(parts[0], Optional.of(parts[1]).filter(id -> !id.isEmpty()), roles);
    }

    /** @return the name to sign changes with, whichever way somebody came in */
    public static String nameOf(SecurityIdentity caller) {
        var name = caller.getPrincipal().getName();
        return name.contains(SEPARATOR) ? of(name).name() : name;
    }
}
