package io.hearback.intake.console;

import io.hearback.intake.tenant.ApiKeys;
import io.hearback.intake.tenant.Sha256;
import io.hearback.signin.KeyHolders;
import io.hearback.signin.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Optional;
import java.util.Set;

/** Knows whose API key somebody typed at the door. */
@ApplicationScoped
class ConsoleKeys implements KeyHolders {

    private final ApiKeys keys;

    ConsoleKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Optional<SignedIn> holderOf(String apiKey) {
        return keys.find(Sha256.of(apiKey))
                .map(holder -> new SignedIn(
                        "key:" + holder.keyId(), Optional.of(holder.tenantId()), Set.copyOf(holder.scopes())));
    }
}
