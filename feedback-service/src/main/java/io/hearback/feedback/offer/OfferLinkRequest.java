package io.hearback.feedback.offer;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** What a platform asks for. */
public record OfferLinkRequest(
        @Schema(description = "Your own id of the application; or send applicationId", examples = "APP-1042")
        String reference,

        @Schema(description = "Our id of the application, as intake-service answered it; or send reference")
        UUID applicationId,

        @Schema(
                description = "OFFER: to weigh an offer and perhaps to decline it. WITHDRAWAL: to withdraw",
                required = true)
        Purpose purpose,

        @Schema(description = "Language of the pages, BCP 47. Left out: the candidate's", examples = "fr")
        String language,

        @Schema(description = "Until when the link opens, at most 180 days from now. Left out: 30 days from now")
        Instant expiresAt) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(180);

    /** @throws BrokenRulesException if a rule is broken */
    void check(Instant now) {
        var broken = new ArrayList<BrokenRule>();
        if ((reference == null || reference.isBlank()) == (applicationId == null)) {
            broken.add(new BrokenRule("reference", "either it or applicationId must be there", "send one of them"));
        }
        if (purpose == null) {
            broken.add(new BrokenRule("purpose", "is missing", "send OFFER or WITHDRAWAL"));
        }
        if (language != null && !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")) {
            broken.add(new BrokenRule("language", "must be a language tag of BCP 47", "send one as fr or fr-CA"));
        }
        if (expiresAt != null && (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))) {
            broken.add(new BrokenRule(
                    "expiresAt", "must be in the future, at most 180 days from now", "leave it out for 30 days"));
        }
        if (!broken.isEmpty()) {
            throw new BrokenRulesException(broken);
        }
    }

    Instant end(Instant now) {
        return expiresAt == null ? now.plus(USUAL) : expiresAt;
    }
}
