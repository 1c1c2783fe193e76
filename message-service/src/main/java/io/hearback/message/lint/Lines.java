package io.hearback.message.lint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a source begin; they end with a line feed, before which a carriage return may stand. */
final class Lines {

    /** @param line from 1; so is the column, in UTF-16 units as editors and SARIF's {@code utf16CodeUnits} count them */
    record Position(int line, int column) {}

    private final int[] starts;

    Lines(String source) {
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, source.length())
                                .filter(at -> source.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
    }

    Position at(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - starts[line] + 1);
    }
}
