package io.hearback.intake.report;

import java.util.List;

/** A report that cannot be taken as it is, now or later. Its message holds nothing of what was sent. */
public class UnfitReportException extends Exception {

    private final transient List<Violation> violations;

    UnfitReportException(List<Violation> violations) {
        super(violations.size() + " fields must be corrected");
        this.violations = List.copyOf(violations);
    }

    /** @return at least one */
    public List<Violation> violations() {
        return violations;
    }
}
