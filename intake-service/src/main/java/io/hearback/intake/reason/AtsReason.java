package io.hearback.intake.reason;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * An organisation's own name of a reason, as its applicant tracking system has it.
 *
 * @param name as told
 */
public record AtsReason(String name) {

    /** Also the no-break spaces that French puts before a colon, which {@code strip()} leaves. */
    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");

    public AtsReason {
        requireNonNull(name, "name is null");
    }

    /** @return equal for two spellings that differ in case, spaces or the composition of accents (Unicode NFC) only */
    public String key() {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
