package io.hearback.intake.webhook;

import io.hearback.contract.Stage;
import io.hearback.intake.connection.ApiAccess;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.StageMap;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.tenant.TenantId;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A connection of Acme's, as tests need it. */
public final class AcmeConnection {

    private AcmeConnection() {}

    public static Connection to(Vendor vendor) {
        return to(vendor, new ApiAccess(null, "token-of-acme"));
    }

    public static Connection to(Vendor vendor, String baseUrl) {
        return to(vendor, new ApiAccess(URI.create(baseUrl), "token-of-acme"));
    }

    private static Connection to(Vendor vendor, ApiAccess api) {
        return new Connection(
                UUID.randomUUID(),
                new TenantId("acme"),
                vendor,
                "Of a test",
                new Connection.Signer("Léa Bernard", "Talent partner", "lea.bernard@acme.example"),
                new Connection.Defaults("fr", "Europe/Paris", "FR"),
                new StageMap(
                        Map.of("On-site", Stage.INTERVIEW, "Offer made", Stage.OFFER, "Reference check", Stage.OFFER),
                        Stage.APPLICATION),
                api,
                true);
    }

    public static SigningSecret secret(String value) {
        return new SigningSecret(UUID.randomUUID(), value, null);
    }
}
