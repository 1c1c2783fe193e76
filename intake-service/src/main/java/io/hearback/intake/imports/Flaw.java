package io.hearback.intake.imports;

import io.hearback.intake.report.Violation;

/** Something that is wrong with a line. */
public record Flaw(long line, Violation violation) {}
