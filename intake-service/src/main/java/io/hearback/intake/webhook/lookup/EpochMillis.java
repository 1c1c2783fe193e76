package io.hearback.intake.webhook.lookup;

import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;

import java.time.Instant;

/** Times in milliseconds since 1970, as Lever writes them. */
final class EpochMillis {

    private EpochMillis() {}

    /** @return null if there is none */
    static Instant of(VendorJson part, String name) throws UnfitDeliveryException {
        var value = part.node().path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnfitDeliveryException(
                    new Violation(part.path() + "." + name, "is not a time in milliseconds", null));
        }
        return Instant.ofEpochMilli(value.asLong());
    }

    static Instant need(VendorJson part, String name) throws UnfitDeliveryException {
        var time = of(part, name);
        if (time == null) {
            throw new UnfitDeliveryException(new Violation(part.path() + "." + name, "is missing", null));
        }
        return time;
    }
}
