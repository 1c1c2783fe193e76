package io.hearback.feedback.link;

import java.util.regex.Pattern;

/** What people write in their own words behind a link. */
public final class FreeText {

    /** In characters as a person counts them. The tables hold the same limit. */
    public static final int LONGEST = 2000;

    // Everything invisible but tab and line feed; PostgreSQL cannot store a NUL at all.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

    private FreeText() {}

    /** @return the same words with browsers' line ends (CR LF) made one character, control characters left out */
    public static String clean(String typed) {
        return typed == null
                ? ""
                : CONTROL.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
    }

    public static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
