package io.hearback.intake.setting;

import java.net.URI;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/**
 * How an organisation shows itself to candidates.
 *
 * @param name as candidates read it
 * @param accentColour {@code #rrggbb} in lower case, or null
 * @param logoUrl https, or null
 */
public record Brand(String name, String accentColour, URI logoUrl) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public Brand {
        requireNonNull(name, "name is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (accentColour != null && !COLOUR.matcher(accentColour).matches()) {
            throw new IllegalArgumentException("accentColour is not #rrggbb");
        }
        if (logoUrl != null && !isPublic(logoUrl)) {
            throw new IllegalArgumentException("logoUrl is not https with a host and nothing secret");
        }
    }

    static Brand of(String name) {
        return new Brand(name, null, null);
    }

    /** @return whether candidates' browsers may be sent there: https, and without a name or password in it */
    public static boolean isPublic(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getRawUserInfo() == null;
    }
}
