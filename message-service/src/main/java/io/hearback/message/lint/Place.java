package io.hearback.message.lint;

import io.hearback.message.lint.Lines.Position;

/**
 * A part of a file.
 *
 * @param end after its last character, as SARIF has it
 * @param offset of its first character in the file, in UTF-16 units from 0, a byte order mark not counted
 * @param length in UTF-16 units
 * @param excerpt what stands there, on one line and not too long
 */
record Place(Position start, Position end, int offset, int length, String excerpt) {

    private static final int LONGEST_EXCERPT = 100;

    Place {
        var line = excerpt.replaceAll("\\s+", " ").strip();
        excerpt = line.length() <= LONGEST_EXCERPT ? line : line.substring(0, cut(line)) + " …";
    }

    private static int cut(String line) {
        var space = line.lastIndexOf(' ', LONGEST_EXCERPT);
        return space > 0 ? space : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_EXCERPT - 1));
    }
}
