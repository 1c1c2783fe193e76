package io.hearback.message.notice;

import java.time.Instant;

/**
 * The call that comes before a refusal: who has come far hears a no from a person first.
 *
 * @param by until when the notice waits for it; then it leaves all the same, so that nobody waits in silence
 * @param calledAt when the recruiter said it was made, or null
 */
public record Call(Instant by, Instant calledAt) {}
