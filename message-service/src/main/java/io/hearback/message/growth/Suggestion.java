package io.hearback.message.growth;

/**
 * A step that was chosen.
 *
 * @param step with its words filled in
 * @param own whether it comes from the organisation's own catalogue
 */
public record Suggestion(NextStep step, Match match, boolean own) {

    /** Why a step was chosen; the closest first. */
    public enum Match {
        /** It trains a skill that a detail of the reason names. */
        SKILL,
        /** It goes with this reason. */
        REASON,
        /** It goes with every reason. */
        GENERAL
    }
}
