package io.hearback.feedback.offer;

/**
 * What a candidate thinks of one theme.
 *
 * @param fit 1 (hardly) to {@value #BEST} (fully), 0 for "I cannot say", or null if nothing was chosen
 * @param note in the candidate's own words; empty if there is none
 */
public record Thought(Integer fit, String note) {

    public static final int BEST = 5;

    static final Thought NONE = new Thought(null, "");

    static final int LONGEST_NOTE = 600;

    public Thought {
        if (fit != null && (fit < 0 || fit > BEST)) {
            throw new IllegalArgumentException("a fit is 0 to " + BEST);
        }
        note = note == null ? "" : note;
    }

    /** @param fit as a form sends it; nonsense is no choice */
    static Thought typed(String fit, String note) {
        var chosen = fit != null && fit.matches("[0-" + BEST + "]") ? Integer.valueOf(fit) : null;
        return new Thought(chosen, Typed.text(note, LONGEST_NOTE));
    }

    boolean isThere() {
        return fit != null || !note.isEmpty();
    }
}
