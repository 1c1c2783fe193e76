package io.hearback.message.growth;

import java.util.List;

/**
 * What an organisation suggests.
 *
 * @param useDefault whether our own general suggestions fill what is left
 */
public record Catalogue(boolean useDefault, List<NextStep> nextSteps) {

    /** Of an organisation that has brought nothing. */
    public static final Catalogue EMPTY = new Catalogue(true, List.of());

    /** So many that an organisation covers its skills in its languages, so few that they are read in one go. */
    public static final int AT_MOST = 5_000;

    public Catalogue {
        nextSteps = List.copyOf(nextSteps);
        if (nextSteps.size() > AT_MOST) {
            throw new IllegalArgumentException("more than " + AT_MOST + " next steps");
        }
    }
}
