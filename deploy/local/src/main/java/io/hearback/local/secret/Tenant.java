package io.hearback.local.secret;

/** A hiring organisation of the local platform, and the key its recruiting platform presents. */
public record Tenant(String id, String name, String apiKey) {

    @Override
    public String toString() {
        return id;
    }
}
