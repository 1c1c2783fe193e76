package io.hearback.intake.webhook;

import io.hearback.intake.report.Violation;

/** A vendor does not sign with this. */
public class UnfitSecretException extends Exception {

    private final transient Violation violation;

    UnfitSecretException(String message, String fix) {
        super(message);
        this.violation = new Violation("value", message, fix);
    }

    /** @return what is wrong, without the secret */
    public Violation violation() {
        return violation;
    }
}
