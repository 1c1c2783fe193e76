package io.hearback.feedback.rating;

import io.hearback.feedback.link.FreeText;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What was typed, right or wrong. */
public record RatingDraft(String score, String comment) {

    public static final RatingDraft EMPTY = new RatingDraft("", "");

    private static final Pattern SCORE = Pattern.compile("[0-9]|10");

    public RatingDraft {
        score = score == null ? "" : score.strip();
        comment = FreeText.clean(comment);
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed() {
        var flawed = new LinkedHashSet<String>();
        if (!SCORE.matcher(score).matches()) {
            flawed.add("score");
        }
        if (FreeText.tooLong(comment)) {
            flawed.add("comment");
        }
        return flawed;
    }
}
