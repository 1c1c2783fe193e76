package io.hearback.intake.setting;

import java.util.LinkedHashSet;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * The languages an organisation writes in, BCP 47.
 *
 * @param standard for a candidate whose own language is not among them
 * @param offered in the organisation's order, the standard among them
 */
public record Languages(String standard, List<String> offered) {

    public Languages {
        requireNonNull(standard, "standard is null");
        offered = List.copyOf(new LinkedHashSet<>(offered));
        if (!offered.contains(standard)) {
            throw new IllegalArgumentException("the standard language is not offered");
        }
    }

    static Languages only(String language) {
        return new Languages(language, List.of(language));
    }
}
