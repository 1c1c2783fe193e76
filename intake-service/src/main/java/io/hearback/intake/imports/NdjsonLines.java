package io.hearback.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Newline-delimited JSON. Empty lines are passed over; a carriage return before the newline is a space, as JSON has it. */
final class NdjsonLines implements Lines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream file;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    NdjsonLines(InputStream file) {
        this.file = file;
    }

    @Override
    public Line next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream(1024);
            var length = readLine(line);
            if (length < 0) {
                return null;
            }
            number++;
            if (length > Line.LONGEST) {
                return Line.broken(number, "is longer than 64 kB", "send one outcome a line");
            }
            var json = line.toByteArray();
            if (!isBlank(json)) {
                return Line.saying(number, json);
            }
        }
    }

    /**
     * @param line gets what the line says, or the beginning of a line that is too long
     * @return how long the line is; -1 at the end of the file
     */
    private long readLine(ByteArrayOutputStream line) throws IOException {
        long length = 0;
        while (fill()) {
            var from = position;
            while (position < filled && buffer[position] != '\n') {
                position++;
            }
            length += position - from;
            if (length <= Line.LONGEST) {
                line.write(buffer, from, position - from);
            }
            if (position < filled) {
                position++;
                return length;
            }
        }
        return length == 0 ? -1 : length;
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, file.read(buffer));
        }
        return filled > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (var each : line) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }
}
