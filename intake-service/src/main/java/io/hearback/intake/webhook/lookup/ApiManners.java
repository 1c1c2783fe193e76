package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Vendor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a vendor wants to be asked.
 *
 * @param address where its API is; empty if each account has its own
 * @param credentials the headers that show a token
 * @param burst requests that may come at once
 * @param rate and from then on, so many in each period
 */
record ApiManners(
        Optional<URI> address,
        Function<String, Map<String, String>> credentials,
        int burst,
        int rate,
        Duration period) {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The version of Teamtailor's API whose attributes we read; without the header, it answers 406. */
    private static final String TEAMTAILOR_VERSION = "20240404";

    private static final ApiManners LEVER =
            new ApiManners(at("https://api.lever.co"), ApiManners::basic, 20, 10, SECOND);
    private static final ApiManners SMARTRECRUITERS = new ApiManners(
            at("https://api.smartrecruiters.com"), token -> Map.of("X-SmartToken", token), 10, 10, SECOND);
    private static final ApiManners TEAMTAILOR =
            new ApiManners(at("https://api.teamtailor.com"), ApiManners::teamtailor, 50, 50, Duration.ofSeconds(10));
    private static final ApiManners WORKABLE =
            new ApiManners(Optional.empty(), ApiManners::bearer, 10, 10, Duration.ofSeconds(10));
    private static final ApiManners GUPY =
            new ApiManners(at("https://api.gupy.io"), ApiManners::bearer, 15, 15, SECOND);

    /**
     * Paces: hire.lever.co/developer/documentation (10 a second, bursts of 20); developers.smartrecruiters.com/docs/rate-limiting
     * (10 a second). Those of Teamtailor (docs.teamtailor.com: 50 in 10 seconds), Workable (10 in 10 seconds) and Gupy (900 a
     * minute) are from memory; where they are wrong, the answer 429 and a later try put it right.
     *
     * @throws IllegalArgumentException if we never ask this vendor
     */
    static ApiManners of(Vendor vendor) {
        return switch (vendor) {
            case LEVER -> LEVER;
            case SMARTRECRUITERS -> SMARTRECRUITERS;
            case TEAMTAILOR -> TEAMTAILOR;
            case WORKABLE -> WORKABLE;
            case GUPY -> GUPY;
            case GREENHOUSE, ASHBY, RECRUITEE, STANDARD_WEBHOOKS, CLOUDEVENTS ->
                throw new IllegalArgumentException(vendor + " tells all we need, so it is never asked");
        };
    }

    private static Optional<URI> at(String address) {
        return Optional.of(URI.create(address));
    }

    /** Lever takes the key as a user name without a password. */
    private static Map<String, String> basic(String token) {
        var user = (token + ":").getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> teamtailor(String token) {
        return Map.of("Authorization", "Token token=" + token, "X-Api-Version", TEAMTAILOR_VERSION);
    }
}
