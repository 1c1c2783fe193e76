package io.hearback.intake.connection;

import io.hearback.guard.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses this service may ask on behalf of an organisation: public ones over HTTPS (OWASP, server-side request
 * forgery). A name can move to a private address after it was checked, so whoever opens a connection checks {@link
 * #isAllowed} of the address it really connects to as well.
 */
@ApplicationScoped
public class SafeUrls {

    private final boolean privateAllowed;

    SafeUrls(ConnectionsConfig config) {
        this.privateAllowed = config.privateAddressesAllowed();
    }

    /** Asks DNS, so it may take some seconds. @return "the rule; the fix" that the address breaks, or empty */
    public Optional<String> brokenRule(URI url) {
        var secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !(privateAllowed && "http".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("must begin with https://; send the address of the vendor's API");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            return Optional.of("must be a host and a path alone; send it as https://host.example/path");
        }
        return privateAllowed ? Optional.empty() : brokenByHost(url.getHost());
    }

    private static Optional<String> brokenByHost(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is)
                    ? Optional.empty()
                    : Optional.of("leads to a private address; send a public one");
        } catch (UnknownHostException e) {
            return Optional.of("names a host that DNS does not know; check it");
        }
    }

    /** @return whether a connection to this address may be opened */
    public boolean isAllowed(InetAddress address) {
        return privateAllowed || PublicAddress.is(address);
    }
}
