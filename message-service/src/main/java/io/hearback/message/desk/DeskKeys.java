package io.hearback.message.desk;

import io.hearback.message.tenant.Callers;
import io.hearback.signin.KeyHolders;
import io.hearback.signin.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Asks intake-service whose API key somebody typed at the door. */
@ApplicationScoped
class DeskKeys implements KeyHolders {

    private final Callers callers;

    DeskKeys(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Optional<SignedIn> holderOf(String apiKey) {
        return callers.holder(apiKey).map(holder -> {
            var tenant = Callers.tenantOf(holder).value();
            return new SignedIn(tenant, Optional.of(tenant), holder.getRoles());
        });
    }
}
