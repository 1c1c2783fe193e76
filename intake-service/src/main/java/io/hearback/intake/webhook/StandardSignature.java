package io.hearback.intake.webhook;

import io.hearback.intake.connection.SigningSecret;
import io.hearback.intake.connection.Vendor;

import java.time.Instant;
import java.util.List;

/** Deliveries that are signed as standardwebhooks.com asks: see {@link io.hearback.guard.StandardSignature}. */
public final class StandardSignature {

    public static final String ID = io.hearback.guard.StandardSignature.ID;

    private StandardSignature() {}

    /** @return whether the vendor can sign with this: those who speak the standard need a secret of its form */
    public static boolean fits(Vendor vendor, String secret) {
        var standard = vendor == Vendor.STANDARD_WEBHOOKS || vendor == Vendor.CLOUDEVENTS;
        return !standard || io.hearback.guard.StandardSignature.isSecret(secret);
    }

    public static Verdict verify(Arrival arrival, List<SigningSecret> live, Instant now) {
        var signature = new io.hearback.guard.StandardSignature(
                arrival.header(ID).orElse(null),
                arrival.header(io.hearback.guard.StandardSignature.TIMESTAMP).orElse(null),
                arrival.header(io.hearback.guard.StandardSignature.SIGNATURE).orElse(null));
        var secrets = live.stream().map(SigningSecret::value).toList();
        return switch (signature.of(arrival.body(), secrets, now)) {
            case VERIFIED -> Verdict.VERIFIED;
            case MISSING -> Verdict.refused(Verdict.Why.SIGNATURE_MISSING);
            case UNREADABLE -> Verdict.refused(Verdict.Why.SIGNATURE_UNREADABLE);
            case WRONG -> Verdict.refused(Verdict.Why.SIGNATURE_WRONG);
            case OUT_OF_TIME -> Verdict.refused(Verdict.Why.OUT_OF_TIME);
        };
    }
}
