package io.hearback.intake.api.connection;

import io.hearback.contract.Stage;
import io.hearback.intake.connection.ApiAccess;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A connection as it may be told: never a secret or token. */
@Schema(name = "ConnectionOnRecord")
public record ConnectionAnswer(
        UUID id,
        Vendor vendor,
        String name,
        ConnectionRequest.Recruiter recruiter,
        String language,
        String timeZone,
        String country,
        Map<String, Stage> stages,
        Stage defaultStage,
        URI apiUrl,

        @Schema(description = "Whether a token is on record")
        boolean apiTokenSet,

        boolean active,

        @Schema(description = "Where the system sends its webhooks; paste it on the vendor's page")
        URI webhookUrl) {

    static ConnectionAnswer of(Connection connection, URI webhookUrl) {
        var signer = connection.signer();
        var defaults = connection.defaults();
        return new ConnectionAnswer(
                connection.id(),
                connection.vendor(),
                connection.name(),
                new ConnectionRequest.Recruiter(signer.name(), signer.title(), signer.email()),
                defaults.language(),
                defaults.timeZone(),
                defaults.country(),
                connection.stages().byName(),
                connection.stages().otherwise(),
                connection.apiAccess().map(ApiAccess::baseUrl).orElse(null),
                connection.apiAccess().map(ApiAccess::token).isPresent(),
                connection.active(),
                webhookUrl);
    }
}
