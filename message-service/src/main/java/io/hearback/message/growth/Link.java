package io.hearback.message.growth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which addresses a candidate may be sent to. */
final class Link {

    /** ASCII only: what looks like one host and is another is not for people to tell apart. */
    private static final Pattern PLAIN = Pattern.compile("https://[!-~]+");

    private Link() {}

    /** @return empty unless it is an absolute https address with a host and no user name (RFC 3986, 3.2.1 and 7.6) */
    static Optional<URI> parse(String address) {
        try {
            var url = new URI(address);
            return PLAIN.matcher(address).matches() && url.getHost() != null && url.getRawUserInfo() == null
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
