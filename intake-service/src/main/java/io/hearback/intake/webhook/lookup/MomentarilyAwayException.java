package io.hearback.intake.webhook.lookup;

import io.hearback.intake.webhook.VendorAwayException;

import java.time.Duration;

/** The vendor may well answer if asked again in a moment. */
class MomentarilyAwayException extends VendorAwayException {

    MomentarilyAwayException(String code) {
        super(code, Duration.ZERO);
    }
}
