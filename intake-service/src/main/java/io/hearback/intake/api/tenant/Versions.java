package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;

import java.util.regex.Pattern;

/** Versions as entity tags (RFC 9110, sections 8.8.3 and 13.1.1): who changes something says which version they had read. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @param ifMatch what the caller sent as {@code If-Match}, or null */
    static long read(String ifMatch) {
        if (ifMatch == null) {
            throw ProblemKind.VERSION_MISSING.with(
                    "Send If-Match with the ETag that GET answered, so that nobody's change is overwritten unseen.");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw ProblemKind.OUTDATED.with("If-Match is no ETag of these settings; GET tells the one they have.");
        }
        return Long.parseLong(tag.group(1));
    }
}
