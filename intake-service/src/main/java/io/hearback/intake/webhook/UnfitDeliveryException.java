package io.hearback.intake.webhook;

import io.hearback.intake.report.Violation;

import java.util.List;

/** A delivery that can never be read. Its message and violations hold nothing of what was sent. */
public class UnfitDeliveryException extends Exception {

    private final transient List<Violation> violations;

    public UnfitDeliveryException(Violation... violations) {
        this(List.of(violations));
    }

    public UnfitDeliveryException(List<Violation> violations) {
        super(violations.size() + " fields cannot be read");
        this.violations = List.copyOf(violations);
    }

    /** @return at least one */
    public List<Violation> violations() {
        return violations;
    }
}
