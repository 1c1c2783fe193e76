package io.hearback.feedback.plan;

import io.hearback.feedback.link.FreeText;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was typed, right or wrong.
 *
 * @param words one line
 * @param due a date as browsers send it (HTML, 2.3.5.2: 2026-12-31), or empty
 */
public record StepDraft(String words, String due) {

    /** In characters as a person counts them. The table holds the same limit. */
    public static final int LONGEST = 300;

    /** Beyond it a typing error is likelier than a plan. */
    private static final int FURTHEST_YEARS = 10;

    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\s]*[\\n\\t][\\p{Z}\\s]*");

    public static final StepDraft EMPTY = new StepDraft("", ""); // after the pattern it is cleaned with

    public StepDraft {
        words = GAP.matcher(FreeText.clean(words)).replaceAll(" ");
        due = due == null ? "" : due.strip();
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed(LocalDate today) {
        var flawed = new LinkedHashSet<String>();
        if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
            flawed.add("words");
        }
        if (!due.isEmpty() && !isNear(today)) {
            flawed.add("due");
        }
        return flawed;
    }

    private boolean isNear(LocalDate today) {
        try {
            var day = LocalDate.parse(due);
            return !day.isBefore(today) && day.isBefore(today.plusYears(FURTHEST_YEARS));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** @return null without a date */
    LocalDate day() {
        return due.isEmpty() ? null : LocalDate.parse(due);
    }
}
