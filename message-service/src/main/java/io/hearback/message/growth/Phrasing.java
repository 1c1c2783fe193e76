package io.hearback.message.growth;

import java.text.ListFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the detail of a reason into the words of a step. "A course with exercises[: {detail}]" loses what stands in
 * brackets where there is no detail; a text with {@code {detail}} outside of brackets is then not used at all.
 *
 * @param detail null if there is none
 */
record Phrasing(String detail) {

    static final String DETAIL = "{detail}";
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*\\{detail}[^\\[\\]]*)]");

    /** A longer one would make a title that nobody reads. */
    private static final int LONGEST = 120;

    static Phrasing of(Need need) {
        if (need.details().isEmpty()) {
            return new Phrasing(null);
        }
        var all = ListFormat.getInstance(
                        Locale.forLanguageTag(need.language()), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(need.details());
        var told = all.length() <= LONGEST ? all : need.details().getFirst();
        return new Phrasing(told.length() <= LONGEST ? told : null);
    }

    /** @return empty if the step needs a detail that is not known */
    Optional<NextStep> of(NextStep step) {
        var title = optionsIn(step.title());
        var description = step.description() == null ? "" : optionsIn(step.description());
        if (title.isBlank() || detail == null && (title + description).contains(DETAIL)) {
            return Optional.empty();
        }
        return Optional.of(step.saying(fill(title), description.isEmpty() ? null : fill(description)));
    }

    private String optionsIn(String text) {
        return OPTIONAL.matcher(text).replaceAll(detail == null ? "" : "$1");
    }

    /** In one pass: braces in a detail are text. */
    private String fill(String text) {
        return detail == null ? text : text.replace(DETAIL, detail);
    }
}
