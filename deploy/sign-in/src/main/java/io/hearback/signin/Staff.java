package io.hearback.signin;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Who looks at a page, for what the page shows; what they may do is decided where it is done. */
@Named("staff")
@RequestScoped
public class Staff {

    private final SecurityIdentity identity;

    Staff(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAdmin() {
        return identity.hasRole(Roles.ADMIN);
    }

    public boolean isRecruiter() {
        return identity.hasRole(Roles.RECRUITER);
    }

    /** @return the organisation's id; null for the admin of the installation */
    public String getTenant() {
        return identity.getAttribute(SignedIn.TENANT);
    }
}
