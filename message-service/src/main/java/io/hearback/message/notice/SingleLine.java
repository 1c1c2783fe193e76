package io.hearback.message.notice;

/** Text that may become part of a header, where a line break would begin another header (RFC 5322, 2.2). */
final class SingleLine {

    private SingleLine() {}

    /** @throws IllegalArgumentException naming the field, and never quoting it */
    static String required(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return optional(field, text);
    }

    static String optional(String field, String text) {
        if (text != null && text.codePoints().anyMatch(SingleLine::breaks)) {
            throw new IllegalArgumentException(field + " holds a control character");
        }
        return text;
    }

    private static boolean breaks(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
