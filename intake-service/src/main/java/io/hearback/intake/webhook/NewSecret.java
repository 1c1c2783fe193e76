package io.hearback.intake.webhook;

import io.hearback.intake.connection.SigningSecrets;
import io.hearback.intake.connection.Vendor;

import java.util.regex.Pattern;

/**
 * A secret to be added to a connection: the vendor's own, or one that is made here.
 *
 * @param madeHere whether it has to be shown, once, so that it can be given to the vendor
 */
public record NewSecret(String value, boolean madeHere) {

    private static final Pattern FORM = Pattern.compile(SigningSecrets.FORM);

    /**
     * @param pasted from the vendor's page; null to have one made, where that page takes one of ours
     * @throws UnfitSecretException if one is missing, or the vendor does not sign with this one
     */
    public static NewSecret of(Vendor vendor, String pasted) throws UnfitSecretException {
        if (pasted != null) {
            return pasted(vendor, pasted);
        }
        if (!vendor.signsWithOurSecret()) {
            throw new UnfitSecretException("is missing", "copy the secret from the vendor's page, which makes it");
        }
        return new NewSecret(SigningSecrets.made(), true);
    }

    private static NewSecret pasted(Vendor vendor, String value) throws UnfitSecretException {
        if (!FORM.matcher(value).matches()) {
            throw new UnfitSecretException(
                    "must be 8 to 500 printable ASCII characters without spaces", "copy it from the vendor's page");
        }
        if (!StandardSignature.fits(vendor, value)) {
            throw new UnfitSecretException(
                    "must be whsec_ and 24 to 64 bytes in Base64", "leave it out, and one is made here");
        }
        return new NewSecret(value, false);
    }

    /** Without the value, which would end in a log. */
    @Override
    public String toString() {
        return "NewSecret";
    }
}
