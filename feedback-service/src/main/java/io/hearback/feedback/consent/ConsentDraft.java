package io.hearback.feedback.consent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was chosen, right or wrong.
 *
 * @param agree {@code yes} if the box was ticked, which nobody does for the candidate
 * @param months how long, as the form sends it
 */
public record ConsentDraft(String agree, String months) {

    public static final ConsentDraft EMPTY = new ConsentDraft("", "");

    /** Two years from the last contact are the longest that the French authority allows (CNIL, guide of 30 January 2023). */
    public static final List<String> MONTHS = List.of("3", "6", "12", "24");

    public ConsentDraft {
        agree = agree == null ? "" : agree;
        months = months == null ? "" : months;
    }

    /** @return names of the fields that need another look, in the order of the page; empty if all is well */
    public Set<String> flawed() {
        var flawed = new LinkedHashSet<String>();
        if (!MONTHS.contains(months)) {
            flawed.add("months");
        }
        if (!agree.equals("yes")) {
            flawed.add("agree");
        }
        return flawed;
    }

    int length() {
        return Integer.parseInt(months);
    }
}
