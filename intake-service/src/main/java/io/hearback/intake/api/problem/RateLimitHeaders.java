package io.hearback.intake.api.problem;

import io.hearback.intake.admission.Quota;

import java.util.Map;

/**
 * How much may still be reported, as a client reads it: {@code RateLimit-Policy} and {@code RateLimit} of the IETF's draft
 * "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-10), structured fields both.
 */
public final class RateLimitHeaders {

    private static final String POLICY = "\"outcomes\"";

    private RateLimitHeaders() {}

    public static Map<String, String> of(Quota quota) {
        return Map.of(
                "RateLimit-Policy",
                POLICY + ";q=" + quota.perMinute() + ";w=60",
                "RateLimit",
                POLICY + ";r=" + quota.left() + ";t=" + quota.full().toSeconds());
    }
}
