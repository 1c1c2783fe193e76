package io.hearback.feedback.console;

import io.hearback.feedback.tenant.Callers;
import io.hearback.signin.KeyHolders;
import io.hearback.signin.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;

/** Asks intake-service whose API key somebody typed at the door. */
@ApplicationScoped
class ConsoleKeys implements KeyHolders {

    private final Callers callers;

    ConsoleKeys(Callers callers) {
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
