package io.hearback.feedback.request;

import java.time.Instant;

/**
 * What a recruiter answered to a feedback request.
 *
 * @param strength what was good; empty if nothing was said of it, as for the next two
 * @param gap what was missing
 * @param advice what to do about it
 * @param language in which it was written, BCP 47
 * @param signedBy the name the candidate sees
 */
public record Answer(
        String strength, String gap, String advice, String language, String signedBy, Instant answeredAt) {}
