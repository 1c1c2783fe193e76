package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.tenant.Callers;
import io.hearback.intake.tenant.TenantId;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** For which organisations a caller with the role admin speaks: for their own, or as the installation's admin for any. */
@ApplicationScoped
class Responsibility {

    private final SecurityIdentity caller;

    Responsibility(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** Another organisation is, to an organisation's admin, as if it were not there. */
    TenantId forTenant(String id) {
        var own = Callers.ownTenantOf(caller);
        if (own.isPresent() ? !own.get().value().equals(id) : !TenantId.isOne(id)) {
            throw ProblemKind.NOT_FOUND.with("There is no such organisation.");
        }
        return new TenantId(id);
    }

    void forInstallation() {
        if (Callers.ownTenantOf(caller).isPresent()) {
            throw new ForbiddenException("speaks for one organisation only");
        }
    }

    /** @return who it is, as changes are signed */
    String name() {
        return Callers.nameOf(caller);
    }
}
