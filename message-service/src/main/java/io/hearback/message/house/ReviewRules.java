package io.hearback.message.house;

import java.time.Duration;

import static java.util.Objects.requireNonNull;

/**
 * What an organisation decided about people who look at notices.
 *
 * @param alone up to how many held notices one person may approve at once; for more a second one confirms
 * @param sendAgainAfter how long an UNKNOWN notice waits for evidence where it is sent again
 */
public record ReviewRules(int alone, UnknownPolicy unproved, Duration sendAgainAfter) {

    /** What one person can look through. */
    public static final int USUAL_ALONE = 20;

    public static final int MOST_ALONE = 5_000;

    /** Whatever was on the wire is not there any more; a night's queue of another's mail server may be. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    public static final Duration LONGEST = Duration.ofDays(14);

    public ReviewRules {
        requireNonNull(unproved, "unproved is null");
        if (alone < 1 || alone > MOST_ALONE) {
            throw new IllegalArgumentException("alone is not between 1 and " + MOST_ALONE);
        }
        if (sendAgainAfter.compareTo(SHORTEST) < 0 || sendAgainAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("sendAgainAfter is not between " + SHORTEST + " and " + LONGEST);
        }
    }
}
