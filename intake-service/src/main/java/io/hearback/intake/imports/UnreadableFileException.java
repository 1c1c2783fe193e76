package io.hearback.intake.imports;

import io.hearback.intake.report.Violation;

/** A file that cannot be read as what it was said to be, from some line on. Quotes nothing of it. */
public class UnreadableFileException extends Exception {

    private final long line;
    private final transient Violation violation;

    UnreadableFileException(long line, String field, String rule, String fix) {
        super("line " + line + " " + rule);
        this.line = line;
        this.violation = new Violation(field, rule, fix);
    }

    public long line() {
        return line;
    }

    public Violation violation() {
        return violation;
    }
}
