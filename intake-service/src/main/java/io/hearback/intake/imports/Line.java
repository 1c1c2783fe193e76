package io.hearback.intake.imports;

import io.hearback.intake.report.Violation;

/**
 * One outcome of a file.
 *
 * @param number of the line it begins on, from 1
 * @param json what it says; null if it cannot be read
 * @param flaw why it cannot be read; null if it can
 */
record Line(long number, byte[] json, Violation flaw) {

    /** Characters or bytes of a line. An outcome has some 1,000. */
    static final int LONGEST = 64 * 1024;

    private static final byte[] NOTHING = {};

    static Line saying(long number, byte[] json) {
        return new Line(number, json, null);
    }

    static Line broken(long number, String rule, String fix) {
        return new Line(number, null, new Violation("", rule, fix));
    }

    byte[] content() {
        return json == null ? NOTHING : json;
    }
}
