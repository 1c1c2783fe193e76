package io.hearback.local.imports;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * Where imports go, and as whom.
 *
 * @param key an API key
 */
public record Door(URI intake, String key) {

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(intake.resolve(path)).header("Authorization", "Bearer " + key);
    }

    HttpRequest.Builder soon(String path) {
        return to(path).timeout(Duration.ofSeconds(20));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return intake.toString();
    }
}
