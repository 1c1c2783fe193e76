package io.hearback.intake.connection;

import java.net.URI;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation decides about a connection.
 *
 * @param apiUrl null for the vendor's usual one, or none
 * @param apiToken null to leave it as it is
 */
public record Settings(
        String name,
        Connection.Signer signer,
        Connection.Defaults defaults,
        StageMap stages,
        URI apiUrl,
        String apiToken,
        boolean active) {

    public Settings {
        requireNonNull(name, "name is null");
        requireNonNull(signer, "signer is null");
        requireNonNull(defaults, "defaults is null");
        requireNonNull(stages, "stages is null");
    }

    /** Without the token, which would end in a log. */
    @Override
    public String toString() {
        return "Settings[" + name + "]";
    }
}
