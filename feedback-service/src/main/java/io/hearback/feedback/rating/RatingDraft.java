package io.hearback.feedback.rating;

import io.hearback.feedback.link.FreeText;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed, right or wrong.
 *
 * @param feeling of {@link Feeling}, as the form sends it; empty if nothing was said of it
 * @param referral of {@link Referral}, as the form sends it; empty if nothing was said of it
 * @param rules what was chosen for each question: 1 to 5, or empty for no opinion; as the form sends it
 */
public record RatingDraft(String score, String feeling, String referral, String comment, Map<Rule, String> rules) {

    public static final RatingDraft EMPTY = new RatingDraft("", "", "", "", Map.of());

    private static final Pattern SCORE = Pattern.compile("[0-9]|10");
    private static final Pattern MARK = Pattern.compile("[" + Rule.LOWEST + "-" + Rule.HIGHEST + "]");

    public RatingDraft {
        score = score == null ? "" : score.strip();
        feeling = feeling == null ? "" : feeling.strip();
        referral = referral == null ? "" : referral.strip();
        comment = FreeText.clean(comment);
        var chosen = new EnumMap<Rule, String>(Rule.class);
        rules.forEach((rule, mark) -> {
            if (mark != null && !mark.isBlank()) {
                chosen.put(rule, mark);
            }
        });
        rules = Map.copyOf(chosen);
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed() {
        var flawed = new LinkedHashSet<String>();
        if (!SCORE.matcher(score).matches()) {
            flawed.add("score");
        }
        if (isNoneOf(Feeling.values(), feeling)) {
            flawed.add("feeling");
        }
        if (isNoneOf(Referral.values(), referral)) {
            flawed.add("referral");
        }
        if (!rules.values().stream().allMatch(mark -> MARK.matcher(mark).matches())) {
            flawed.add("rules");
        }
        if (FreeText.tooLong(comment)) {
            flawed.add("comment");
        }
        return flawed;
    }

    private static boolean isNoneOf(Enum<?>[] answers, String said) {
        return !said.isEmpty()
                && Arrays.stream(answers).noneMatch(answer -> answer.name().equals(said));
    }

    /** @return the mark chosen for the question; empty for none */
    public String mark(Rule rule) {
        return rules.getOrDefault(rule, "");
    }
}
